using System.Security.Cryptography;
using System.Text;

namespace ArmedPolicingGov.Ledger.Server;

/// <summary>Where a private server keeps its data, and as which user it runs. PostgreSQL refuses root: then another user serves.</summary>
/// <param name="Path">The folder, absolute.</param>
/// <param name="User">The user that runs the server; null for the present one.</param>
/// <param name="MovedFrom">The folder that was asked for, where that user may not enter it; else null.</param>
public sealed record DataFolder(string Path, string? User, string? MovedFrom)
{
    private const string Elsewhere = "/var/lib/armedpolicinggov";

    public string Cluster => System.IO.Path.Combine(Path, "postgres");

    /// <summary>The password of the server's superuser, which only makes the owner.</summary>
    public string SuperuserSecret => System.IO.Path.Combine(Path, "superuser-password");

    public string OwnerSecret => System.IO.Path.Combine(Path, "owner-password");

    /// <summary>There once the owner's role is made.</summary>
    public string OwnerMade => System.IO.Path.Combine(Path, "owner-made");

    public string LockFile => System.IO.Path.Combine(Path, "lock");

    public string UsersFile => System.IO.Path.Combine(Path, "in-use");

    /// <summary>The socket's folder: a socket's path has room for 107 characters, so a deep checkout has it under the temporary folder.</summary>
    public string Sockets
    {
        get
        {
            var beside = System.IO.Path.Combine(Path, "socket");
            return beside.Length < 80 ? beside : System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"armedpolicinggov-{Fingerprint(Path)}");
        }
    }

    /// <summary>Finds the folder and makes it, open to the user that serves and closed to everyone else.</summary>
    public static DataFolder Prepare(string wanted)
    {
        wanted = System.IO.Path.GetFullPath(wanted);
        var user = Command.IsRoot ? Servant() : null;
        var folder = user is null || MayEnter(user, wanted)
            ? new DataFolder(wanted, user, null)
            : new DataFolder(System.IO.Path.Combine(Elsewhere, Fingerprint(wanted)), user, wanted);
        Directory.CreateDirectory(folder.Path);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | (user is null ? UnixFileMode.None : UnixFileMode.GroupExecute | UnixFileMode.OtherExecute));
        return folder;
    }

    private static string Servant() => ((string[])["postgres", "nobody"]).FirstOrDefault(user => Command.Run(null, "id", "-u", user).ExitCode == 0)
        ?? throw new ServerProblem("PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as. Start as another user, or name a server in ARMEDPOLICINGGOV_DATABASE.");

    private static bool MayEnter(string user, string folder)
    {
        var parent = folder;
        while (!Directory.Exists(parent)) parent = System.IO.Path.GetDirectoryName(parent)!;
        // The data folder itself is opened to its user afterwards; what counts is the way to it.
        var way = parent == folder ? System.IO.Path.GetDirectoryName(folder)! : parent;
        return Command.Run(user, "test", "-x", way).ExitCode == 0;
    }

    private static string Fingerprint(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
