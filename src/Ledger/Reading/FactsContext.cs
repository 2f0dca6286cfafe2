using ArmedPolicingGov.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>
/// What is known now, in the reader's scope, for lists and pages: <c>Set&lt;ArmouryAudit&gt;()</c> and its like. It only
/// reads. Beside a record's own properties there are <c>EF.Property&lt;string&gt;(fact, FactsContext.Key)</c> and <c>Scope</c>.
/// </summary>
public sealed class FactsContext : DbContext
{
    /// <summary>The shadow property that holds a fact's key as one text.</summary>
    public const string Key = "Key";

    /// <summary>The shadow property that holds whose record it is.</summary>
    public const string Scope = "Scope";

    internal FactsContext(DbContextOptions<FactsContext> options, Kinds kinds) : base(options) => FactKinds = kinds;

    internal Kinds FactKinds { get; }

    internal static FactsContext Create(ScopedConnection connection, Kinds kinds)
    {
        var options = new DbContextOptionsBuilder<FactsContext>()
            .UseNpgsql(connection.Open())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IModelCacheKeyFactory, ModelPerKinds>();
        return new FactsContext(options.Options, kinds);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var kind in FactKinds.All) FactMapping.Map(modelBuilder, kind);
    }

    /// <summary>Hosts in one process (tests) may know different kinds.</summary>
    private sealed class ModelPerKinds : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((FactsContext)context).FactKinds, designTime);
    }
}
