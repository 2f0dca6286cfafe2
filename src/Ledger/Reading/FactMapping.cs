using System.Linq.Expressions;
using System.Reflection;
using ArmedPolicingGov.Facts;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Ledger.Reading;

/// <summary>Maps a kind's record to its <c>now_</c> table, by its declaration.</summary>
internal static class FactMapping
{
    private static readonly MethodInfo Generic = typeof(FactMapping).GetMethod(nameof(MapTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Map(ModelBuilder model, Kind kind) => Generic.MakeGenericMethod(kind.FactType).Invoke(null, [model, kind]);

    private static void MapTo<T>(ModelBuilder model, Kind<T> kind) where T : Fact
    {
        var entity = model.Entity<T>().ToTable("now_" + kind.Name, kind.Schema).HasNoKey();
        for (var place = 0; place < kind.Columns.Count; place++)
        {
            var property = kind.Properties[place];
            entity.Property(property.PropertyType, property.Name).HasColumnName(kind.Columns[place].Name);
        }

        entity.Property(fact => fact.RecordedAt).HasColumnName(Kind.RecordedAt);
        entity.Property(fact => fact.RecordedBy).HasColumnName(Kind.RecordedBy);
        entity.Property(fact => fact.Withdrawn).HasColumnName(Kind.Withdrawn);
        entity.Property(fact => fact.Seq).HasColumnName("seq");
        entity.Property(fact => fact.ReceivedAt).HasColumnName("received_at");
        entity.Property<string>(FactsContext.Key).HasColumnName("key");
        entity.Property<string>(FactsContext.Scope).HasColumnName("scope");
        Expression<Func<T, bool>> known = fact => !fact.Withdrawn;
        entity.HasQueryFilter(known);
    }
}
