// Makes a whole folder beside the place where it will stand, and puts it there in one step.
// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/disk/descriptor.h"
#include "store/disk/left_folders.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/disk/real_files.h"

namespace yankomas {

namespace {

class RealNewFolder final : public NewFolder {
public:
    RealNewFolder(std::string target, std::string temp, Descriptor folder, std::string list)
        : target_(std::move(target)),
          temp_(std::move(temp)),
          folder_(std::move(folder)),
          list_name_(std::move(list)) {}
    ~RealNewFolder() override {
        if (!is_committed_) static_cast<void>(remove_folder(names_).has_value());
    }

    // The name stands in the list before the file does.
    Status write(const std::string& name, std::string_view bytes) override {
        if (!list_) {
            list_ = new_file(list_name_);
            if (!list_) return cannot_write(join_path(target_, list_name_), errno);
        }
        if (auto listed = add(list_, list_name_, name + '\n'); !listed) return listed;
        const Descriptor file = new_file(name);
        if (!file) return cannot_write(join_path(target_, name), errno);
        return add(file, name, bytes);
    }

    // The files reach the disk together, which takes a fraction of the time of one after the other.
    Status commit(const std::vector<std::string>& replaced) override {
        if (uncut([&] { return syncfs(folder_.number()); }) != 0)
            return cannot_write(target_, errno);
        const auto rename_as = [&](unsigned flags) {
            return uncut([&] {
                return renameat2(AT_FDCWD, temp_.c_str(), AT_FDCWD, target_.c_str(), flags);
            });
        };
        if (rename_as(RENAME_EXCHANGE) == 0) {
            is_committed_ = true;
            return remove_folder(replaced);
        }
        // Nothing stands there yet, or the file system can't exchange. A rename replaces only an
        // empty folder.
        if (errno != ENOENT && errno != EINVAL && errno != ENOSYS)
            return cannot_write(target_, errno);
        if (::rename(temp_.c_str(), target_.c_str()) != 0) return cannot_write(target_, errno);
        is_committed_ = true;
        return Done{};
    }

private:
    Descriptor new_file(const std::string& name) {
        constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        Descriptor file(
            uncut([&] { return openat(folder_.number(), name.c_str(), kFlags, 0644); }));
        if (file) names_.push_back(name);
        return file;
    }
    Status add(const Descriptor& file, const std::string& name, std::string_view bytes) const {
        return write_all(file, bytes, join_path(target_, name));
    }

    // Removes these files of the folder at the temporary place, and then the folder. What somebody
    // else has put into it stays, and the error says where. The list goes last: a run that is
    // killed here leaves a folder that the next one knows.
    Status remove_folder(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (name != list_name_) ::unlink(join_path(temp_, name).c_str());
        }
        if (!names.empty()) ::unlink(join_path(temp_, list_name_).c_str());
        if (::rmdir(temp_.c_str()) == 0 || errno == ENOENT) return Done{};
        return failed(message("the folder that stood there before is kept: {}", os_text(errno)),
                      in_file(temp_), {message("look into it and remove it by hand")});
    }

    std::string target_;
    std::string temp_;
    Descriptor folder_;  // locked, so that nobody takes it for one that was left
    std::string list_name_;
    Descriptor list_;
    std::vector<std::string> names_;
    bool is_committed_ = false;
};

// Opens a folder and locks it for this process. Returns nothing if another run took it for one that
// was left, and removed it meanwhile.
Descriptor held(const std::string& path) {
    Descriptor folder(uncut(
        [&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
    if (!folder) return folder;
    // Where a file system has no locks, no run removes folders that were left.
    static_cast<void>(uncut([&] { return flock(folder.number(), LOCK_EX); }));
    struct stat facts {};
    const bool is_there = fstat(folder.number(), &facts) == 0 && facts.st_nlink > 0;
    errno = ENOENT;
    return is_there ? std::move(folder) : Descriptor();
}

}  // namespace

Result<std::unique_ptr<NewFolder>> RealFiles::new_folder(const std::string& target,
                                                         const std::string& list) {
    constexpr int kTries = 100;
    const std::string prefix = temp_prefix(file_name_of(target));
    remove_left_folders(parent_of(target), prefix, list);
    const std::string name = prefix + std::to_string(getpid());
    for (int i = 0; i < kTries; ++i) {
        std::string temp =
            join_path(parent_of(target), i == 0 ? name : name + '-' + std::to_string(i));
        if (uncut([&] { return mkdir(temp.c_str(), 0755); }) != 0) {
            if (errno != EEXIST) return cannot_write(target, errno);
            continue;
        }
        Descriptor folder = held(temp);
        if (!folder && errno == ENOENT) continue;
        if (!folder) return cannot_write(target, errno);
        return std::unique_ptr<NewFolder>(
            std::make_unique<RealNewFolder>(target, std::move(temp), std::move(folder), list));
    }
    return cannot_write(target, EEXIST);
}

}  // namespace yankomas
