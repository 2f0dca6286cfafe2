using System.Runtime.InteropServices;
using System.Text;

namespace ArmedPolicingGov.Ledger.Checkpoints;

/// <summary>Writes small files whole or not at all, for their owner alone, so that they outlast a failure of power.</summary>
internal static partial class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The folder, made for its owner alone where it is not there.</summary>
    public static void MakeFolder(string folder) => Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);

    /// <summary>Puts a file in place of what was there.</summary>
    public static void Replace(string path, string text) => Write(path, text, overwrite: true);

    /// <summary>Writes a file that nobody else has written yet; false when somebody has.</summary>
    public static bool WriteNew(string path, string text)
    {
        try
        {
            Write(path, text, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Gives a file another name, in place of what bore it.</summary>
    public static void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        Settle(Path.GetDirectoryName(to)!);
    }

    /// <summary>True when its group or others may read or change it.</summary>
    public static bool IsOpenToOthers(string path) => (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None;

    private static void Write(string path, string text, bool overwrite)
    {
        // Beside the target, and of a name of its own: another process may be writing the same file.
        var making = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(making, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(making, path, overwrite);
        }
        finally
        {
            File.Delete(making);
        }

        Settle(Path.GetDirectoryName(path)!);
    }

    /// <summary>A new name is on the disk only once its folder is; the runtime does not open folders.</summary>
    private static void Settle(string folder)
    {
        var descriptor = open(folder, 0);
        if (descriptor < 0) throw new IOException($"The folder {folder} cannot be opened.");
        var isDone = fsync(descriptor) == 0;
        _ = close(descriptor);
        if (!isDone) throw new IOException($"The folder {folder} cannot be written to the disk.");
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc")]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
}
