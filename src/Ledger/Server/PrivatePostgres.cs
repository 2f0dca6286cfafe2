using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Server;

/// <summary>
/// A PostgreSQL server of this checkout alone, from the machine's own binaries, reached by a socket in its data folder.
/// Each process that uses it holds a shared lock; the last one out stops it, so that nobody stops it under another, and
/// a process that is killed leaves at worst a running server, which the next one uses and stops.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "DisposeAsync stops the server.")]
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Owner = "armedpolicinggov";
    private const string Superuser = "postgres";

    private readonly DataFolder folder;
    private readonly string binaries;
    private FileStream? use;

    private PrivatePostgres(DataFolder folder, string binaries) => (this.folder, this.binaries) = (folder, binaries);

    /// <summary>What <c>./run</c> says about where the data lie.</summary>
    public DataFolder Folder => folder;

    /// <summary>How the owner of the stores connects.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Makes the cluster on first use, starts the server unless it runs, and takes part in its use.</summary>
    /// <param name="wanted">The data folder; see <see cref="DataFolder.Prepare"/>.</param>
    /// <param name="settings">Further server settings as <c>name=value</c>; those of whoever starts it count.</param>
    public static PrivatePostgres Start(string wanted, params IReadOnlyList<string> settings)
    {
        var server = new PrivatePostgres(DataFolder.Prepare(wanted), FindBinaries());
        server.Begin(settings);
        return server;
    }

    public ValueTask DisposeAsync()
    {
        if (use is null) return ValueTask.CompletedTask;
        NpgsqlConnection.ClearAllPools();
        using (WaitForLock(folder.LockFile))
        {
            use.Dispose();
            use = null;
            if (IsLastUser() && IsAlive()) StopServer();
        }

        return ValueTask.CompletedTask;
    }

    private void Begin(IReadOnlyList<string> settings)
    {
        using var turn = WaitForLock(folder.LockFile);
        if (!Directory.Exists(folder.Cluster)) Initialise();
        PrepareSockets();
        EnsureRunning(settings);
        use = new FileStream(folder.UsersFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        if (!File.Exists(folder.OwnerMade)) MakeOwner();
        ConnectionString = Connection(Owner, folder.OwnerSecret);
    }

    private string Connection(string user, string secretFile) => new NpgsqlConnectionStringBuilder
    {
        Host = folder.Sockets,
        Port = 5432,
        Username = user,
        Password = File.ReadAllText(secretFile),
        Database = "postgres",
    }.ConnectionString;

    private static string FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var found = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).Select(path => Path.Combine(path, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .OrderByDescending(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), CultureInfo.InvariantCulture, out var version) ? version : 0)
                .FirstOrDefault()
            : null;
        found ??= (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
        return found ?? throw new ServerProblem("PostgreSQL's server binaries were not found. Install them (Debian: apt-get install postgresql), or name a server in ARMEDPOLICINGGOV_DATABASE.");
    }

    private void Initialise()
    {
        WriteSecret(folder.SuperuserSecret, NewSecret());
        // A cluster that was not made whole is of no use, so it gets its name when all is done.
        var making = folder.Cluster + "-new";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        Directory.CreateDirectory(making);
        var passwordFile = Path.Combine(folder.Path, "first-password");
        WriteSecret(passwordFile, File.ReadAllText(folder.SuperuserSecret));
        try
        {
            if (folder.User is { } user) Must(Command.Run(null, "chown", user, making, passwordFile), "chown");
            Must(Command.Run(folder.User, Path.Combine(binaries, "initdb"), "-D", making, "-U", Superuser, $"--pwfile={passwordFile}",
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"), "initdb");
            Directory.Move(making, folder.Cluster);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    /// <summary>The owner of the stores is no superuser, so that row-level security binds it too.</summary>
    private void MakeOwner()
    {
        WriteSecret(folder.OwnerSecret, NewSecret());
        using var connection = new NpgsqlConnection(Connection(Superuser, folder.SuperuserSecret));
        connection.Open();
        // The password is hexadecimal digits of our own making; statements on roles take no parameters.
        using var make = new NpgsqlCommand($"drop role if exists {Owner}; create role {Owner} login createdb createrole password '{File.ReadAllText(folder.OwnerSecret)}'", connection);
        make.ExecuteNonQuery();
        File.WriteAllText(folder.OwnerMade, "");
    }

    private void PrepareSockets()
    {
        Directory.CreateDirectory(folder.Sockets);
        if (folder.User is { } user) Must(Command.Run(null, "chown", user, folder.Sockets), "chown");
    }

    private void EnsureRunning(IReadOnlyList<string> settings)
    {
        for (var tries = 0; ; tries++)
        {
            var isAlive = IsAlive();
            if (isAlive && Answers()) return;
            // What is left of a server that was killed holds its memory until it notices, a moment later.
            if (!isAlive && !ServerProcess.AnyIn(folder.Cluster))
            {
                StartServer(settings);
                return;
            }

            if (tries == 600) throw new ServerProblem($"PostgreSQL runs and does not answer (its log: {Log}).");
            Thread.Sleep(100);
        }
    }

    /// <summary>True when the server that made the cluster's lock is there; else its locks go too, which a dead process keeps until its parent has looked.</summary>
    private bool IsAlive()
    {
        var made = Path.Combine(folder.Cluster, "postmaster.pid");
        if (!File.Exists(made)) return false;
        if (File.ReadLines(made).FirstOrDefault() is { } process && ServerProcess.IsAlive(process)) return true;
        File.Delete(made);
        File.Delete(Path.Combine(folder.Sockets, ".s.PGSQL.5432.lock"));
        return false;
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection(Superuser, folder.SuperuserSecret)) { Pooling = false, Timeout = 5 }.ConnectionString);
            connection.Open();
            return true;
        }
        catch (NpgsqlException problem)
        {
            return problem is PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow };
        }
    }

    private string Log => Path.Combine(folder.Cluster, "server.log");

    private void StartServer(IReadOnlyList<string> settings)
    {
        string[] all = ["listen_addresses=", $"unix_socket_directories={folder.Sockets}", "port=5432", "shared_buffers=512MB", "max_connections=200", "max_wal_size=4GB", "wal_compression=on", .. settings];
        var options = string.Join(' ', all.Select(setting => $"-c '{setting}'"));
        var (exitCode, output) = Command.Run(folder.User, Path.Combine(binaries, "pg_ctl"), "start", "-D", folder.Cluster, "-l", Log, "-w", "-t", "60", "-s", "-o", options);
        if (exitCode != 0) throw new ServerProblem($"PostgreSQL did not start: {output.Trim()} (its log: {Log})");
    }

    /// <summary>
    /// Asks the server to finish. One that does not answer is recovering from a crash, and asked to finish then it may do neither:
    /// it is stopped at once, and recovers when it is next started.
    /// </summary>
    private void StopServer()
    {
        int Stop(string mode) => Command.Run(folder.User, Path.Combine(binaries, "pg_ctl"), "stop", "-D", folder.Cluster, "-m", mode, "-w", "-s").ExitCode;
        if (!Answers() || Stop("fast") != 0) Stop("immediate");
    }

    private bool IsLastUser()
    {
        try
        {
            using var all = new FileStream(folder.UsersFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static FileStream WaitForLock(string path)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 1200)
            {
                Thread.Sleep(100);
            }
            catch (IOException problem)
            {
                throw new ServerProblem($"Another process has been starting or stopping the server for two minutes ({path}).", problem);
            }
        }
    }

    private static string NewSecret() => RandomNumberGenerator.GetHexString(48, lowercase: true);

    private static void WriteSecret(string path, string secret)
    {
        using var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(stream);
        writer.Write(secret);
    }

    private static void Must((int ExitCode, string Output) run, string what)
    {
        if (run.ExitCode != 0) throw new ServerProblem($"{what} failed: {run.Output.Trim()}");
    }
}
