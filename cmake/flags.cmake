# demur_flags: how every C file of demur is compiled.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS ON) # gnu11: POSIX names, and libyaml's headers want it
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(demur_flags INTERFACE)
target_compile_options(demur_flags INTERFACE
  -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
  -fno-common)
# The same sums on every machine: they order the questions of an interview.
target_compile_options(demur_flags INTERFACE -ffp-contract=off)
if(DEMUR_WERROR)
  target_compile_options(demur_flags INTERFACE -Werror)
endif()
if(DEMUR_HOSTILE)
  target_compile_definitions(demur_flags INTERFACE DEMUR_HOSTILE)
endif()

set(sanitizers "")
if(DEMUR_SANITIZE OR DEMUR_FUZZ)
  set(sanitizers address,undefined)
endif()
if(DEMUR_FUZZ)
  if(NOT CMAKE_C_COMPILER_ID MATCHES Clang)
    message(FATAL_ERROR "DEMUR_FUZZ needs clang: add -DCMAKE_C_COMPILER=clang")
  endif()
  string(APPEND sanitizers ",fuzzer-no-link")
endif()
if(sanitizers)
  target_compile_options(demur_flags INTERFACE -fsanitize=${sanitizers}
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(demur_flags INTERFACE -fsanitize=${sanitizers})
endif()

# -O2 and not CMake's -O3: the time goes into libyaml and Lua, and the program
# stays smaller. Sections let the linker drop what nothing calls.
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG -ffunction-sections -fdata-sections")
if(NOT APPLE)
  set(CMAKE_EXE_LINKER_FLAGS_RELEASE "-Wl,--gc-sections")
endif()

set(demur_tidy "")
if(DEMUR_TIDY)
  find_program(CLANG_TIDY NAMES clang-tidy-14 clang-tidy REQUIRED)
  set(demur_tidy "${CLANG_TIDY};--quiet;--warnings-as-errors=*")
endif()
