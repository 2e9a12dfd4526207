# demur_dependencies: Lua, libyaml and Nettle, shared or static; demur_terminal:
# libedit, for the program alone.
find_package(PkgConfig REQUIRED)

set(shared_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
if(DEMUR_STATIC AND NOT APPLE) # macOS has no static C library
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a) # what pkg-config names, as archives
endif()
# Distributions do not agree on Lua's name.
pkg_search_module(LUA REQUIRED IMPORTED_TARGET
  lua5.4 lua-5.4 lua54 lua>=5.4)
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(EDIT IMPORTED_TARGET libedit)
# What libedit.a itself needs; its pkg-config file names an alias of tinfo.
foreach(name IN ITEMS tinfo bsd md)
  find_library(EDIT_${name} ${name})
endforeach()
set(CMAKE_FIND_LIBRARY_SUFFIXES ${shared_suffixes})

add_library(demur_dependencies INTERFACE)
target_link_libraries(demur_dependencies INTERFACE
  PkgConfig::LUA PkgConfig::YAML PkgConfig::NETTLE m ${CMAKE_DL_LIBS})

add_library(demur_terminal INTERFACE)
if(EDIT_FOUND)
  target_compile_definitions(demur_terminal INTERFACE DEMUR_LIBEDIT)
  target_link_libraries(demur_terminal INTERFACE PkgConfig::EDIT)
  if(DEMUR_STATIC AND EDIT_tinfo AND EDIT_bsd AND EDIT_md)
    target_link_libraries(demur_terminal INTERFACE
      ${EDIT_tinfo} ${EDIT_bsd} ${EDIT_md})
  endif()
else()
  message(STATUS "libedit was not found: `demur ask` reads lines as they come")
endif()

# Some distributions ship no static C library: then only Lua, libyaml and Nettle
# are linked statically.
if(DEMUR_STATIC AND NOT APPLE AND NOT DEMUR_SANITIZE)
  include(CheckCSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static)
  check_c_source_compiles("int main(void) { return 0; }" DEMUR_HAS_STATIC_LIBC)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
endif()

function(demur_link_statically program)
  if(DEMUR_HAS_STATIC_LIBC)
    target_link_options(${program} PRIVATE -static)
  endif()
endfunction()
