using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Stores;

/// <summary>
/// A PostgreSQL server (15 to 18) and the roles of this product on it: the owner migrates, the application selects and
/// inserts, the book only selects. The passwords of the two lesser roles follow from the owner's, so nothing is stored.
/// </summary>
public sealed class DatabaseServer
{
    private const string AppGroup = "armedpolicinggov_app";
    private const string BookGroup = "armedpolicinggov_book";

    private readonly NpgsqlConnectionStringBuilder owner;

    public DatabaseServer(string ownerConnectionString)
    {
        owner = new NpgsqlConnectionStringBuilder(ownerConnectionString) { ApplicationName = "ArmedPolicingGov", IncludeErrorDetail = false };
        if (string.IsNullOrEmpty(owner.Username)) throw new Server.ServerProblem("The connection string names no user. Add Username=… to ARMEDPOLICINGGOV_DATABASE.");
        // The passwords of the lesser roles follow from it: without one anybody could work them out.
        if (string.IsNullOrEmpty(owner.Password)) throw new Server.ServerProblem("The connection string has no password. Give the owner of the stores one, and add Password=… to ARMEDPOLICINGGOV_DATABASE.");
    }

    private string AppLogin => $"{owner.Username}_app_login";

    private string BookLogin => $"{owner.Username}_book_login";

    public string Owner(string database) => new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Database = database, Pooling = false }.ConnectionString;

    /// <summary>The owner's connection to the database from which others are made.</summary>
    public string Maintenance => Owner(string.IsNullOrEmpty(owner.Database) ? "postgres" : owner.Database);

    public string App(string database) => As(AppLogin, database);

    /// <summary>
    /// The application's connections that record small acts: they keep their staging tables, and the plans of their statements,
    /// from one act to the next. A plan made while a table is small must do when it is large: it goes by indexes.
    /// </summary>
    public string Recorder(string database) => new NpgsqlConnectionStringBuilder(As(AppLogin, database))
    {
        NoResetOnClose = true,
        ApplicationName = "ArmedPolicingGov recorder",
        MaxAutoPrepare = 500,
        AutoPrepareMinUsages = 2,
        Options = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off",
    }.ConnectionString;

    /// <summary>The application's connections that record imports.</summary>
    public string Importer(string database) => new NpgsqlConnectionStringBuilder(As(AppLogin, database))
    {
        ApplicationName = "ArmedPolicingGov importer",
        // An import checks and sorts millions of rows at once, and there is one at a time. A day's rows look the known ones up
        // by their index: with the usual cost of a page out of order all that was ever recorded would be read for them.
        Options = "-c work_mem=256MB -c temp_buffers=256MB -c maintenance_work_mem=256MB -c random_page_cost=1.1 -c jit=off",
    }.ConnectionString;

    /// <summary>Connections that read much at a time.</summary>
    public string Book(string database) => new NpgsqlConnectionStringBuilder(As(BookLogin, database)) { ReadBufferSize = 1 << 16 }.ConnectionString;

    /// <summary>Makes the roles, once for the server; safe to repeat, also by several processes at once.</summary>
    public async Task PrepareRolesAsync(NpgsqlConnection maintenance, CancellationToken cancel)
    {
        await using var transaction = await maintenance.BeginTransactionAsync(cancel);
        await WaitForTurnAsync(maintenance, cancel);
        foreach (var group in (string[])[AppGroup, BookGroup]) await MakeRoleAsync(maintenance, group, null, null, cancel);
        await MakeRoleAsync(maintenance, AppLogin, PasswordOf(AppLogin), AppGroup, cancel);
        await MakeRoleAsync(maintenance, BookLogin, PasswordOf(BookLogin), BookGroup, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Lets the two lesser roles, and nobody else, connect to a store's database.</summary>
    public async Task AllowConnectionsAsync(NpgsqlConnection maintenance, string database, CancellationToken cancel)
    {
        await using var transaction = await maintenance.BeginTransactionAsync(cancel);
        await WaitForTurnAsync(maintenance, cancel);
        await using var allow = new NpgsqlCommand($"revoke all on database {Quote(database)} from public; grant connect, temporary on database {Quote(database)} to {Quote(AppLogin)}; grant connect on database {Quote(database)} to {Quote(BookLogin)}", maintenance);
        await allow.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>
    /// The statement that makes a store's database. Text is in the order of its bytes, which is that of its letters' numbers:
    /// every sort and every index by a reference goes by it, and a locale's order would cost several times as much.
    /// </summary>
    public static string CreateDatabase(string name) => $"create database {Quote(name)} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'";

    /// <summary>A name as an SQL identifier: names of databases and roles cannot be parameters.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string As(string login, string database) =>
        new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = login, Password = PasswordOf(login), Database = database }.ConnectionString;

    private string PasswordOf(string login) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(owner.Password!), Encoding.UTF8.GetBytes(login)));

    /// <summary>PostgreSQL refuses two changes of one role or database at once, so they take turns.</summary>
    private static async Task WaitForTurnAsync(NpgsqlConnection maintenance, CancellationToken cancel)
    {
        await using var turn = new NpgsqlCommand("select pg_advisory_xact_lock(7126201)", maintenance);
        await turn.ExecuteNonQueryAsync(cancel);
    }

    private static async Task MakeRoleAsync(NpgsqlConnection maintenance, string role, string? password, string? group, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", maintenance) { Parameters = { new() { Value = role } } };
        var exists = await find.ExecuteScalarAsync(cancel) is not null;
        var verb = exists ? "alter" : "create";
        // The password is hexadecimal digits of our own making; statements on roles take no parameters.
        var login = password is null ? "nologin" : $"login password '{password}'";
        if (exists && password is null) return;
        await using var make = new NpgsqlCommand($"{verb} role {Quote(role)} {login}" + (group is null ? "" : $"; grant {Quote(group)} to {Quote(role)}"), maintenance);
        await make.ExecuteNonQueryAsync(cancel);
    }
}
