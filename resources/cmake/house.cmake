# How every target of this project is built: one place for warnings, sanitizers and strict Qt.

add_library(house_flags INTERFACE)
target_include_directories(house_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
target_compile_options(house_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor
                                             -Woverloaded-virtual -fno-omit-frame-pointer)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps in std::string's own operator+ (GCC bug 105651) and uninitialized strings in temporaries that hold one
  # (105562); the sanitizer build and clang-tidy stand in for both.
  target_compile_options(house_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(KUBEZU_WERROR)
  target_compile_options(house_flags INTERFACE -Werror)
endif()
if(KUBEZU_SANITIZE)
  target_compile_options(house_flags INTERFACE -fsanitize=${KUBEZU_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(house_flags INTERFACE -fsanitize=${KUBEZU_SANITIZE})
endif()
if(KUBEZU_FUZZ)
  target_compile_options(house_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(house_qt_flags INTERFACE)
target_link_libraries(house_qt_flags INTERFACE house_flags)
target_compile_definitions(house_qt_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# house_module(<name> [QT] [DEPS <module>...] [LIBS <target>...])
# The module is every .cpp of its folder; it sees the headers of all, and tests/house/tst_layers says which it may use.
function(house_module name)
  cmake_parse_arguments(ARG "QT" "" "DEPS;LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
  add_library(kz_${name} STATIC ${sources})
  if(ARG_QT)
    set_target_properties(kz_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(kz_${name} PUBLIC house_qt_flags)
  else()
    target_link_libraries(kz_${name} PUBLIC house_flags)
  endif()
  set_target_properties(kz_${name} PROPERTIES LINKER_LANGUAGE CXX)
  list(TRANSFORM ARG_DEPS PREPEND kz_)
  target_link_libraries(kz_${name} PUBLIC ${ARG_DEPS} ${ARG_LIBS} Threads::Threads)
endfunction()

# house_test(<file without .cpp> MODULES <module>... [LIBS <target>...] [ENV <VAR=value>...] [TIMEOUT <seconds>])
function(house_test path)
  cmake_parse_arguments(ARG "" "TIMEOUT" "MODULES;LIBS;ENV" ${ARGN})
  get_filename_component(name ${path} NAME)
  add_executable(${name} ${path}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${name} PRIVATE KUBEZU_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  list(TRANSFORM ARG_MODULES PREPEND kz_)
  target_link_libraries(${name} PRIVATE house_qt_flags ${ARG_MODULES} ${ARG_LIBS} Qt6::Test)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${ARG_ENV}")
endfunction()
