using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>Every form of fault that a row can have is said once, with its line, column and value, and nothing is recorded.</summary>
public sealed class RowFaultTests(FilledStore filled) : IClassFixture<FilledStore>
{
    public static TheoryData<string, string, string, string?, string> Cells => Data(FaultForms.Cells);

    public static TheoryData<string, string, string, string?, string> Required => Data(FaultForms.Required);

    public static TheoryData<string, string, string, string?, string> Checks => Data(FaultForms.Checks);

    public static TheoryData<string, string, string, string?, string> References => Data(FaultForms.References);

    [Theory]
    [MemberData(nameof(Cells))]
    public Task A_cell_that_cannot_be_read_is_named(string file, string changes, string column, string? value, string problem) => IsSaidAsync(new(file, changes, column, value, problem));

    [Theory]
    [MemberData(nameof(Required))]
    public Task A_required_value_that_is_blank_is_named(string file, string changes, string column, string? value, string problem) => IsSaidAsync(new(file, changes, column, value, problem));

    [Theory]
    [MemberData(nameof(Checks))]
    public Task What_the_contract_checks_besides_is_named(string file, string changes, string column, string? value, string problem) => IsSaidAsync(new(file, changes, column, value, problem));

    [Theory]
    [MemberData(nameof(References))]
    public Task A_reference_that_names_nothing_is_named(string file, string changes, string column, string? value, string problem) => IsSaidAsync(new(file, changes, column, value, problem));

    [Theory]
    [InlineData("items", "kind", "item=baton-round; force=norfolk", "item=baton-round; force=kent; kind=tactic")]
    [InlineData("record_standards", "in_force_from", "standard=standard-9", "standard=standard-9; decision=rescinded; in_force_from=2024-02-01")]
    public async Task Rows_of_one_item_or_standard_that_differ_within_a_folder_are_all_named(string file, string column, string one, string other)
    {
        using var folder = Records.Of(file, Records.Row(file, one), Records.Row(file, other));
        var imported = await filled.Store.ImportAsync(folder.Path);
        imported.Outcome.ShouldBeOfType<Outcome.Refused>();
        imported.Faults.Select(fault => (fault.Kind, fault.Line, fault.Column)).ShouldBe([(file, 2, column), (file, 3, column)]);
    }

    [Fact]
    public void The_forms_cover_every_column_and_every_required_one()
    {
        FaultForms.Cells.Select(form => (form.File, form.Column)).Distinct().Count().ShouldBe(Contract.Files.Sum(file => file.Columns.Count));
        FaultForms.Required.Count().ShouldBe(Contract.Files.Sum(file => file.Columns.Count(column => column.IsRequired)));
        FaultForms.All.Count().ShouldBeGreaterThan(500);
    }

    private static TheoryData<string, string, string, string?, string> Data(IEnumerable<FaultForm> forms)
    {
        var data = new TheoryData<string, string, string, string?, string>();
        foreach (var form in forms) data.Add(form.File, form.Changes, form.Column, form.Value, form.Problem);
        return data;
    }

    private async Task IsSaidAsync(FaultForm form)
    {
        using var folder = Records.Of(form.File, form.Row);
        Records.AddLinks(folder);

        var imported = await filled.Store.ImportAsync(folder.Path);

        imported.Outcome.ShouldBeOfType<Outcome.Refused>();
        imported.Places.ShouldBe([(form.File, 2, form.Column, form.ValueSaid)]);
        imported.Faults[0].Problem.ShouldContain(form.Problem);
        imported.Faults[0].Mend.ShouldNotBeEmpty();
    }
}
