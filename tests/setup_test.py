#!/usr/bin/env python3
"""The test of ./demo, ./test and tools/setup.sh, on machines that are not ours.

Each test makes a machine of its own: a PATH with the few tools a shell script
needs and stand-ins for the rest, which write down how they were called.
"""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[1]
BASICS = ("sh", "uname", "tr", "mkdir", "tail", "sed", "grep", "head",
          "dirname", "touch", "chmod", "cat", "rm")
CMAKE = """case $1 in
    -S) mkdir -p "$4"; touch "$4/build.ninja" ;;
    --build) printf '#!/bin/sh\\necho ran "$@"\\n' >"$2/demur"
             chmod +x "$2/demur" ;;
esac
"""
# An apt-get that puts what it installs where the scripts look for it.
APT = """for word in "$@"; do
    case $word in
        cmake) mv "$MACHINE/later/cmake" "$MACHINE/bin/" ;;
        *-dev) echo "$word" >>"$MACHINE/libraries" ;;
    esac
done
"""
PKG_CONFIG = """case $2 in
    lua5.4) grep -q liblua5.4-dev "$MACHINE/libraries" ;;
    lua*) false ;;
    yaml-0.1) grep -q libyaml-dev "$MACHINE/libraries" ;;
    nettle) grep -q nettle-dev "$MACHINE/libraries" ;;
    libedit) grep -q libedit-dev "$MACHINE/libraries" ;;
    cmocka) grep -q libcmocka-dev "$MACHINE/libraries" ;;
esac
"""
ALL_LIBRARIES = "liblua5.4-dev\nlibyaml-dev\nnettle-dev\nlibedit-dev\nlibcmocka-dev\n"


class SetupTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="demur setup ")
        self.addCleanup(holder.cleanup)
        self.machine = pathlib.Path(holder.name)
        for folder in ("bin", "later", "repo/tools"):
            (self.machine / folder).mkdir(parents=True)
        for name in (*BASICS, "mv"):
            (self.machine / "bin" / name).symlink_to(shutil.which(name))
        for name in ("demo", "test", "tools/setup.sh"):
            shutil.copy(ROOT / name, self.machine / "repo" / name)
        for name in ("cc", "ninja", "python3", "valgrind", "ctest"):
            self.tool(name, "")
        self.tool("cmake", CMAKE)
        self.tool("pkg-config", PKG_CONFIG)
        self.tool("apt-get", APT)
        self.tool("id", "echo 0\n")
        self.libraries(ALL_LIBRARIES)

    def tool(self, name, body, folder="bin"):
        path = self.machine / folder / name
        path.unlink(missing_ok=True)
        path.write_text(f'#!/bin/sh\necho {name} "$@" >>"$MACHINE/calls"\n'
                        + body, encoding="utf-8")
        path.chmod(0o755)

    def libraries(self, text):
        (self.machine / "libraries").write_text(text, encoding="utf-8")

    def remove(self, name):
        (self.machine / "bin" / name).unlink()

    def start(self, script):
        done = subprocess.run(
            [self.machine / "repo" / script], cwd="/", check=False,
            capture_output=True, text=True,
            env={"PATH": str(self.machine / "bin"),
                 "MACHINE": str(self.machine)})
        self.output = done.stdout + done.stderr
        return done.returncode

    def calls(self, tool):
        path = self.machine / "calls"
        lines = path.read_text("utf-8").split("\n") if path.exists() else []
        path.unlink(missing_ok=True)
        return [line for line in lines if line.startswith(tool + " ")]

    def test_the_demo_decides_the_flagship(self):
        self.assertEqual(self.start("demo"), 0, self.output)
        self.assertIn("ran check scenarios/cases/gg_v_salesforce.yaml",
                      self.output)

    def test_nothing_is_installed_that_is_there(self):
        self.start("demo")
        self.assertEqual(self.calls("apt-get"), [])
        self.assertIn("Everything that is needed is installed", self.output)

    def test_nothing_is_configured_twice(self):
        self.start("demo")
        self.calls("cmake")
        self.assertEqual(self.start("demo"), 0, self.output)
        self.assertEqual(self.calls("cmake"), ["cmake --build build/release"])

    def test_what_is_missing_is_named_and_installed(self):
        (self.machine / "bin" / "cmake").rename(self.machine / "later/cmake")
        self.libraries("liblua5.4-dev\n")
        self.assertEqual(self.start("demo"), 0, self.output)
        self.assertIn("Installing with apt-get: cmake libyaml-dev nettle-dev "
                      "libedit-dev\n",
                      self.output)
        self.assertEqual(self.calls("apt-get")[-1].split()[-4:],
                         ["cmake", "libyaml-dev", "nettle-dev",
                          "libedit-dev"])

    def test_tests_need_more_than_the_demo(self):
        self.libraries(ALL_LIBRARIES.replace("libcmocka-dev\n", ""))
        self.start("demo")
        self.assertEqual(self.calls("apt-get"), [])
        self.assertEqual(self.start("test"), 0, self.output)
        self.assertIn("Installing with apt-get: libcmocka-dev\n", self.output)
        self.assertIn("All tests passed", self.output)

    def test_without_root_and_sudo_it_says_what_to_do(self):
        self.tool("id", "echo 1000\n")
        self.libraries("")
        self.assertEqual(self.start("demo"), 1)
        self.assertIn("installing needs root", self.output)
        self.assertIn("apt-get install liblua5.4-dev libyaml-dev nettle-dev",
                      self.output)

    def test_with_sudo_it_installs(self):
        self.tool("id", "echo 1000\n")
        self.tool("sudo", '"$@"\n')
        self.libraries("")
        self.assertEqual(self.start("demo"), 0, self.output)

    def test_a_failed_installation_is_told(self):
        self.libraries("")
        self.tool("apt-get", "echo 'E: no such host'\nexit 100\n")
        self.assertEqual(self.start("demo"), 1)
        self.assertIn("E: no such host", self.output)
        self.assertIn("is there a network?", self.output)

    def test_an_unknown_system_is_told_what_is_needed(self):
        self.libraries("")
        self.remove("apt-get")
        self.assertEqual(self.start("demo"), 1)
        self.assertIn("neither apt-get nor brew", self.output)

    def test_homebrew_gets_its_own_names(self):
        self.libraries("")
        self.remove("apt-get")
        self.tool("brew", f"printf '{ALL_LIBRARIES}' >\"$MACHINE/libraries\"\n")
        self.assertEqual(self.start("test"), 0, self.output)
        self.assertEqual(self.calls("brew"),
                         ["brew install lua libyaml nettle libedit cmocka"])

    def test_a_failed_build_is_told(self):
        self.tool("cmake", CMAKE.replace("--build)", "--build) echo 'x.c:1: "
                                         "error: no'; exit 1 ;; --none)"))
        self.assertEqual(self.start("demo"), 1)
        self.assertIn("x.c:1: error: no", self.output)
        self.assertIn("the build failed; see build/release.log", self.output)

    def test_failed_tests_fail(self):
        self.tool("ctest", "exit 8\n")
        self.assertEqual(self.start("test"), 1)
        self.assertIn("tests failed in build/dev", self.output)


if __name__ == "__main__":
    unittest.main()
