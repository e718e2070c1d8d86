// The file for which CMake compiles the headers that all test programs read.
// SPDX-License-Identifier: Apache-2.0
