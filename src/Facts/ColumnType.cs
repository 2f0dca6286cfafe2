namespace ArmedPolicingGov.Facts;

/// <summary>What a column of a record file may hold. Values travel as text in the interchange and as CLR values inside.</summary>
public enum ColumnType
{
    /// <summary>Free text, at most <see cref="Column.LongestText"/> characters (<see cref="string"/>).</summary>
    Text,

    /// <summary>One code of a <see cref="Vocabulary"/> (<see cref="string"/>).</summary>
    Code,

    /// <summary>Lower-case <c>a-z 0-9 - . _ /</c>, at most 64 characters (<see cref="string"/>).</summary>
    Identifier,

    /// <summary>An officer as <c>force/number</c> (<see cref="string"/>).</summary>
    Officer,

    /// <summary>A force by its data.police.uk id (<see cref="string"/>).</summary>
    Force,

    /// <summary>One of the nine armed policing regions (<see cref="string"/>).</summary>
    Region,

    /// <summary>A day in London, <c>YYYY-MM-DD</c> (<see cref="DateOnly"/>).</summary>
    Date,

    /// <summary>An instant to the second, with offset or <c>Z</c> (<see cref="DateTimeOffset"/> in UTC).</summary>
    Instant,

    /// <summary><c>true</c> or <c>false</c>; blank is false (<see cref="bool"/>).</summary>
    Boolean,

    /// <summary>A SHA-256 as 64 hex digits, kept in lower case (<see cref="string"/>).</summary>
    Digest,
}
