# Graphviz's dot as a library to link: GraphvizDotPlugin::GraphvizDotPlugin.
#
# It lives in Graphviz's plugin folder, which no linker or loader searches, so the folder goes into the run path of
# whatever links it. Linked like this, neither a plugin search nor a configuration file happens at run time.
find_package(PkgConfig QUIET)
pkg_get_variable(GraphvizDotPlugin_LIBDIR libgvc libdir)
pkg_get_variable(GraphvizDotPlugin_VERSION libgvc plugins)

find_library(GraphvizDotPlugin_LIBRARY
  NAMES libgvplugin_dot_layout.so.${GraphvizDotPlugin_VERSION} gvplugin_dot_layout
  HINTS ${GraphvizDotPlugin_LIBDIR}
  PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE} /usr/lib /usr/lib64 /usr/local/lib
  PATH_SUFFIXES graphviz)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(GraphvizDotPlugin REQUIRED_VARS GraphvizDotPlugin_LIBRARY)
mark_as_advanced(GraphvizDotPlugin_LIBRARY)

if(GraphvizDotPlugin_FOUND AND NOT TARGET GraphvizDotPlugin::GraphvizDotPlugin)
  get_filename_component(GraphvizDotPlugin_FOLDER ${GraphvizDotPlugin_LIBRARY} DIRECTORY)
  add_library(GraphvizDotPlugin::GraphvizDotPlugin INTERFACE IMPORTED GLOBAL)
  target_link_libraries(GraphvizDotPlugin::GraphvizDotPlugin INTERFACE
    ${GraphvizDotPlugin_LIBRARY} "-Wl,-rpath,${GraphvizDotPlugin_FOLDER}")
endif()
