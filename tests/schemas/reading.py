# Reads files of YAML as yankomas does, and schemas, for the tests of schemas.
# SPDX-License-Identifier: Apache-2.0
import json, os, sys

try:
    import jsonschema, yaml
except ImportError as missing:
    sys.exit(f"skipped: this machine lacks {missing.name}")


class Loader(yaml.SafeLoader):  # days stay text, as yankomas reads them
    pass


Loader.yaml_implicit_resolvers = {key: [(tag, pattern) for tag, pattern in found if "timestamp" not in tag]
                                  for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def as_json(value):
    if isinstance(value, dict):
        return {str(key): as_json(part) for key, part in value.items()}
    return [as_json(part) for part in value] if isinstance(value, list) else value


# The validator of a schema, or of a part of it such as "#/$defs/item".
def schema_at(path, part=""):
    schema = json.load(open(path))
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = "file://" + os.path.abspath(path)
    return jsonschema.Draft202012Validator({"$ref": whole + part}, resolver=jsonschema.RefResolver(whole, schema))
