using System.Runtime.Versioning;

// Signals, process groups and file modes are what these tests are about.
[assembly: UnsupportedOSPlatform("windows")]
