// Runs a command, throws its output away, and prints its time and memory: stopwatch COMMAND
// [ARG...]
// SPDX-License-Identifier: Apache-2.0
//
// This is a small program of its own, because the kernel counts the memory of the program that
// starts a command as the command's.
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: stopwatch COMMAND [ARG...]\n", stderr);
        return 2;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto from = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int failed = posix_spawnp(&child, argv[1], &actions, nullptr, argv + 1, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        std::fprintf(stderr, "%s: %s\n", argv[1], std::strerror(failed));
        return 3;
    }
    int status = 0;
    struct rusage used {};
    while (wait4(child, &status, 0, &used) < 0) {
        if (errno != EINTR) return 3;
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - from;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::printf("{\"seconds\": %.6f, \"kib\": %ld, \"code\": %d}\n", wall.count(), used.ru_maxrss,
                code);
    return 0;
}
