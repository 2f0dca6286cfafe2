using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ArmedPolicingGov.Verifier.Native;

/// <summary>What .NET does not offer of Linux's promises about files.</summary>
internal static partial class Disk
{
    private const int ReadWrite = 0x2;
    private const int Create = 0x40;
    private const int Directory = 0x10000;
    private const int CloseOnExec = 0x80000;
    private const int OwnerOnly = 0x180;
    private const int Exclusive = 2;

    /// <summary>Waits until nobody else holds the lock file, in this process or another, and holds it until the handle is closed or the process ends.</summary>
    public static SafeFileHandle Lock(string path)
    {
        // Not opened by .NET, which would lock the file itself, and rather fail than wait.
        var file = open(path, ReadWrite | Create | CloseOnExec, OwnerOnly);
        if (!file.IsInvalid && flock(file, Exclusive) == 0) return file;
        var fault = Marshal.GetLastPInvokeErrorMessage();
        file.Dispose();
        throw new IOException($"{path} could not be locked: {fault}.");
    }

    /// <summary>Writes a file whole or not at all, and returns when it would survive a loss of power.</summary>
    public static void Replace(string path, byte[] content, UnixFileMode mode)
    {
        var beside = path + ".new";
        File.Delete(beside);
        using (var file = new FileStream(beside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = mode }))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>A file's new name is safe only when its folder is.</summary>
    private static void SyncFolder(string folder)
    {
        using var handle = open(folder, Directory | CloseOnExec, 0);
        if (handle.IsInvalid || fsync(handle) != 0) throw new IOException($"{folder} could not be brought to disk: {Marshal.GetLastPInvokeErrorMessage()}.");
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle open(string path, int flags, int mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);
}
