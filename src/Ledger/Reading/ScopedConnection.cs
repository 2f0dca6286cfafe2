using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>
/// The one connection on which a request reads: opened on first use, in the scope of its person. Who reads every scope there
/// is reads as the role for which no row is hidden: to look at each row of a nation for whose it is would take longer than the rest.
/// </summary>
internal sealed class ScopedConnection(Store store, Person person, Reference reference) : IAsyncDisposable
{
    private NpgsqlConnection? connection;

    private NpgsqlDataSource Source => Scopes.All(reference).Except(person.Reads, StringComparer.Ordinal).Any() ? store.App : store.Book;

    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        if (connection is not null) return connection;
        connection = await Source.OpenConnectionAsync(cancel);
        await SetScopesAsync(connection, cancel);
        return connection;
    }

    /// <summary>As <see cref="OpenAsync"/>, for the composition of a request, which cannot wait.</summary>
    public NpgsqlConnection Open()
    {
        if (connection is not null) return connection;
        connection = Source.OpenConnection();
        using var command = SetScopes(connection);
        command.ExecuteNonQuery();
        return connection;
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task SetScopesAsync(NpgsqlConnection open, CancellationToken cancel)
    {
        await using var command = SetScopes(open);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>For the whole session: the pool resets it before the next request has the connection.</summary>
    private NpgsqlCommand SetScopes(NpgsqlConnection open) =>
        new("select set_config('app.scopes', @scopes, false)", open) { Parameters = { new("scopes", string.Join(',', person.Reads)) } };
}
