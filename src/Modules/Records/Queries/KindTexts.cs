using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>Facts as text, column by column.</summary>
internal static class KindTexts
{
    extension(Kind kind)
    {
        /// <summary>The text of a kind's columns in record files, in their order; blank where nothing is given.</summary>
        public IReadOnlyList<string> Texts(Fact fact) => [.. kind.Columns.Select((_, place) => ColumnText.Write(kind.Value(fact, place)))];

        public int Place(Column column) => kind.Columns.Index().First(each => each.Item.Name == column.Name).Index;
    }
}
