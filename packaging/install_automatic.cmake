# Writes the files of automatic/ with the place of the installed program and installs them: run by cmake --install.
# SPDX-License-Identifier: Apache-2.0
set(program ${CMAKE_INSTALL_PREFIX}/${bin}/yankomas)
foreach(name crontab crontab-mail)
  configure_file(${source}/${name} ${made}/${name} @ONLY)
  file(INSTALL ${made}/${name} DESTINATION ${CMAKE_INSTALL_PREFIX}/${data}/automatic)
endforeach()

# Systemd looks below /usr and /usr/local. The first timer is that of western Indonesia, since most offices are there.
set(units ${CMAKE_INSTALL_PREFIX}/lib/systemd/system)
configure_file(${source}/yankomas-overdue@.service ${made}/yankomas-overdue@.service @ONLY)
file(INSTALL ${made}/yankomas-overdue@.service DESTINATION ${units})
foreach(row "@.timer:WIB:Asia/Jakarta" "-wita@.timer:WITA:Asia/Makassar" "-wit@.timer:WIT:Asia/Jayapura")
  string(REPLACE ":" ";" row ${row})
  list(GET row 0 end)
  list(GET row 1 zone)
  list(GET row 2 place)
  configure_file(${source}/yankomas-overdue@.timer ${made}/yankomas-overdue${end} @ONLY)
  file(INSTALL ${made}/yankomas-overdue${end} DESTINATION ${units})
endforeach()
