using System.Security.Cryptography;
using System.Text;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>Where the server of the tests keeps its data, and with which settings: it trades durability for speed.</summary>
internal static class TestData
{
    private const string Memory = "/dev/shm";
    private const long Room = 4L << 30;

    /// <summary>
    /// A store is copied by its full pages: to compress them in the log, or to keep much of the log, takes longer than the
    /// copy. There is nothing to recover from.
    /// </summary>
    public static IReadOnlyList<string> Settings { get; } =
        ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_compression=off", "wal_recycle=off", "wal_init_zero=off", "min_wal_size=32MB", "max_wal_size=512MB"];

    /// <summary>
    /// In memory where there is room: each store is a thousand files that are made and deleted, which some file systems on
    /// disks take seconds for.
    /// </summary>
    public static string Folder(string root) => Environment.GetEnvironmentVariable("ARMEDPOLICINGGOV_TEST_DATA") is { Length: > 0 } given ? given
        : IsRoomy() ? Path.Combine(Memory, $"armedpolicinggov-{Environment.UserName}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..12]}")
        : Path.Combine(root, ".data", "test");

    private static bool IsRoomy() => Directory.Exists(Memory) && new DriveInfo(Memory) is { DriveFormat: "tmpfs", AvailableFreeSpace: >= Room };
}
