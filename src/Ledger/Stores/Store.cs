using ArmedPolicingGov.Facts;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Stores;

public enum StoreKind
{
    /// <summary>Holds what forces recorded.</summary>
    Live,

    /// <summary>Holds invented records, for trying and teaching.</summary>
    Simulated,
}

/// <summary>One database of facts, live or simulated from its creation.</summary>
public sealed class Store : IAsyncDisposable
{
    internal Store(string name, StoreKind kind, string origin, DateOnly? opensOn, NpgsqlDataSource app, NpgsqlDataSource recorder, NpgsqlDataSource importer, NpgsqlDataSource book)
        => (Name, Kind, Origin, OpensOn, App, Recorder, Importer, Book) = (name, kind, origin, opensOn, app, recorder, importer, book);

    public string Name { get; }

    public StoreKind Kind { get; }

    /// <summary>The store's own name in its signed checkpoints.</summary>
    public string Origin { get; }

    /// <summary>The day as at which pages open; null: today.</summary>
    public DateOnly? OpensOn { get; }

    /// <summary>The day that pages count from: the day that the store opens on, or today in London.</summary>
    public DateOnly Today(TimeProvider clock) => OpensOn ?? LondonTime.Today(clock);

    /// <summary>Connections that read in somebody's scope.</summary>
    public NpgsqlDataSource App { get; }

    /// <summary>Connections that read everything and write nothing: what leaves them are results of evaluations, and what somebody asks for who reads every scope.</summary>
    public NpgsqlDataSource Book { get; }

    internal NpgsqlDataSource Recorder { get; }

    internal NpgsqlDataSource Importer { get; }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Recorder.DisposeAsync();
        await Importer.DisposeAsync();
        await Book.DisposeAsync();
    }
}
