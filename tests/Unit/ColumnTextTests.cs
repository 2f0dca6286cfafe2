using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Unit.Tests;

/// <summary>What a cell may hold, by the type of its column, and what is said of one that may not.</summary>
public sealed class ColumnTextTests
{
    private static readonly Reference Reference = ReferenceData.Load();

    public static TheoryData<Column, string> Right => new()
    {
        { Column.Id("armoury", ""), "norfolk/armoury-1" },
        { Column.Id("item", ""), "a.b_c-9" },
        { Column.Officer("officer", ""), "west-midlands/77" },
        { Column.Force("force", ""), "norfolk" },
        { Column.Region("region", ""), "west-midlands" },
        { Column.Code("kind", Codes.AuditKind, ""), "stock-check" },
        { Column.Date("on", ""), "2024-02-29" },
        { Column.Instant("from", ""), "2026-03-02T18:00:00Z" },
        { Column.YesNo("tracked", ""), "true" },
        { Column.Text("summary", ""), "Line one\nline “two”, with a comma" },
    };

    public static TheoryData<Column, string, string> Wrong => new()
    {
        { Column.Id("armoury", ""), "Norfolk/Armoury", "identifier" },
        { Column.Id("armoury", ""), "nor folk", "identifier" },
        { Column.Id("armoury", ""), new string('a', 65), "identifier" },
        { Column.Officer("officer", ""), "1234", "officer" },
        { Column.Officer("officer", ""), "norfolk/", "officer" },
        { Column.Officer("officer", ""), "atlantis/1", "atlantis" },
        { Column.Force("force", ""), "atlantis", "force" },
        { Column.Region("region", ""), "national", "region" },
        { Column.Code("kind", Codes.AuditKind, ""), "annual", "kind of audit" },
        { Column.Date("on", ""), "2026-02-30", "date" },
        { Column.Instant("from", ""), "2026-03-02", "offset" },
        { Column.YesNo("tracked", ""), "yes", "true" },
        { Column.Digest("sha256", ""), "abc", "SHA-256" },
        { Column.Text("summary", ""), "bell \a", "control character" },
        { Column.Text("summary", ""), new string('x', 20_001), "longer" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_read_is_written_as_it_was(Column column, string text)
    {
        column.Read(text, Reference, out var value).ShouldBeNull();
        ColumnText.Write(value).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_read_is_said_with_its_mend(Column column, string text, string says)
    {
        var fault = column.Read(text, Reference, out _).ShouldNotBeNull();
        fault.Problem.ShouldContain(says);
        fault.Mend.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void An_upper_case_digest_is_kept_in_lower_case()
    {
        Column.Digest("sha256", "").Read(new string('A', 64), Reference, out var value).ShouldBeNull();
        value.ShouldBe(new string('a', 64));
    }

    [Fact]
    public void False_and_nothing_are_one_so_that_a_later_column_changes_no_earlier_record()
    {
        ColumnText.Write(false).ShouldBe("");
        ColumnText.Write(null).ShouldBe("");
    }
}
