using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>What can be wrong with a folder or a file as a whole, or with a line as CSV.</summary>
public sealed class FileFaultTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private const string Officers = "officer,force,name";
    private const string Right = "norfolk/2,norfolk,Officer Two";

    [Theory]
    [InlineData("officer,force,name,colour", "colour", "is not a column")]
    [InlineData("officer,force,name,", "", "is not a column")]
    [InlineData("officer,force,Name", "Name", "is not a column")]
    [InlineData("officer,force,name,name", "name", "stands twice")]
    [InlineData("officer,recorded_at,force,name,recorded_at", "recorded_at", "stands twice")]
    [InlineData("officer,name", "force", "is missing")]
    [InlineData("norfolk/1,norfolk,Officer One", "name", "is missing")]
    public async Task A_header_that_lacks_a_column_or_has_one_too_many_is_named(string header, string column, string problem)
    {
        using var folder = Folder("officers.csv", $"{header}\n{Right}\n");
        var imported = await RefusedAsync(folder);
        imported.Faults.ShouldAllBe(fault => fault.Kind == "officers" && fault.Line == 1);
        imported.Faults.ShouldContain(fault => fault.Column == column && fault.Problem.Contains(problem));
    }

    [Theory]
    [InlineData("officer,force,name", "norfolk/2,norfolk", 2, "has 2 cells where the header has 3")]
    [InlineData("officer,force,name", "norfolk/2,norfolk,Two,Officer", 2, "has 4 cells where the header has 3")]
    [InlineData("officer,force,name", "norfolk/2,norfolk,Officer \"Two\"", 2, "quotation mark")]
    [InlineData("officer,force,name", "norfolk/2,norfolk,\"Officer\" Two", 2, "quotation mark")]
    [InlineData("officer,force,name", "norfolk/3,norfolk,Officer Three\nnorfolk/2,norfolk,\"Officer Two\nnorfolk/4,norfolk,Officer Four", 3, "quotation mark")]
    [InlineData("officer,force,name", "norfolk/2,norfolk,\"Officer Two", 2, "quotation mark")]
    [InlineData("officer,force,name", "norfolk/2,norfolk,\"", 2, "quotation mark")]
    [InlineData("\"officer,force,name", "norfolk/2,norfolk,Officer Two", 1, "quotation mark")]
    public async Task A_line_that_is_no_CSV_is_named(string header, string lines, int line, string problem)
    {
        foreach (var end in (string[])["\n", ""])
        {
            using var folder = Folder("officers.csv", $"{header}\n{lines}{end}");
            var fault = (await RefusedAsync(folder)).Faults.ShouldHaveSingleItem();
            (fault.Kind, fault.Line, fault.Problem).ShouldBe(("officers", line, fault.Problem));
            fault.Problem.ShouldContain(problem);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_named_with_their_cell()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["officers.csv"], [.. "officer,force,name\nnorfolk/2,norfolk,Ren"u8, 0xE9, .. "e\nnorfolk/3,norfolk,Ren\u00e9e\n"u8]);
        var fault = (await RefusedAsync(folder)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Line, fault.Column).ShouldBe(("officers", 2, "name"));
        fault.Problem.ShouldContain("not UTF-8");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_file_in_another_encoding_is_refused_and_said_to_be_no_UTF_8(string encoding)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["officers.csv"], $"{Officers}\n{Right}\n", Encoding.GetEncoding(encoding));
        var imported = await RefusedAsync(folder);
        var fault = imported.Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Line).ShouldBe(("officers", 1));
        fault.Problem.ShouldContain("not UTF-8");
    }

    [Theory]
    [InlineData("officer,force,name\nnorfolk/2,norfolk,Off\0icer\n", 2, "name")]
    [InlineData("officer,force,name\nnorfolk/\02,norfolk,Officer\n", 2, "officer")]
    [InlineData("officer,force,na\0me\nnorfolk/2,norfolk,Officer\n", 1, null)]
    public async Task A_NUL_byte_is_named_and_never_said_again(string text, int line, string? column)
    {
        using var folder = Folder("officers.csv", text);
        var fault = (await RefusedAsync(folder)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Line, fault.Column).ShouldBe(("officers", line, column));
        fault.Problem.ShouldContain("NUL");
        $"{fault}".ShouldNotContain("\0");
    }

    [Theory]
    [InlineData("norfolk/2,norfolk,{0}\n", 2)]
    [InlineData("norfolk/2,norfolk,\"{0}\"\n", 2)]
    [InlineData("norfolk/2,norfolk,Officer Two\n\"{0}\",norfolk,Officer Three\n", 3)]
    public async Task A_field_of_ten_megabytes_is_named(string rows, int line)
    {
        using var folder = Folder("officers.csv", $"{Officers}\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, rows, new string('x', 10_000_000))}");
        var fault = (await RefusedAsync(folder)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Line).ShouldBe(("officers", line));
        fault.Problem.ShouldContain("more than 100,000 characters");
    }

    [Fact]
    public async Task An_empty_file_has_no_header_and_is_named_beside_all_other_faults()
    {
        using var folder = Folder("officers.csv", $"{Officers}\nnorfolk/2,atlantis,Officer Two\n");
        folder.Write("ranks.csv", "");
        folder.Write("posts.csv", "\n\n");
        (await RefusedAsync(folder)).Places.ShouldBe([("officers", 2, "force", "atlantis"), ("ranks", 1, null, null), ("posts", 1, null, null)]);
    }

    [Fact]
    public async Task A_file_whose_header_is_wrong_keeps_everything_out_even_where_valid_rows_are_accepted()
    {
        using var folder = Folder("officers.csv", $"{Officers}\n{Right}\n");
        folder.Write("ranks.csv", "officer,from\nnorfolk/2,2024-01-01\n");
        var imported = await filled.Store.ImportAsync(folder.Path, acceptValidRows: true);
        imported.Outcome.ShouldBeOfType<Outcome.Refused>();
        imported.Places.ShouldBe([("ranks", 1, "rank", null)]);
    }

    [Theory]
    [InlineData("notes.csv", "is not one of the record files")]
    [InlineData("Officers.csv", "is not one of the record files")]
    [InlineData("officers.CSV", "is not one of the record files")]
    [InlineData("officers.csv.bak", "is not one of the record files")]
    [InlineData("files", "is not one of the record files")]
    [InlineData("more/officers.csv", "is a folder that does not belong here")]
    public async Task What_does_not_belong_in_the_folder_is_named(string name, string problem)
    {
        using var folder = Folder(name, $"{Officers}\n{Right}\n");
        var fault = (await RefusedAsync(folder)).Faults.ShouldHaveSingleItem();
        (fault.Value, fault.Problem).ShouldBe((name.Split('/')[0], problem));
    }

    [Theory]
    [InlineData("officers.csv")]
    [InlineData("files")]
    public async Task A_link_is_not_followed_out_of_the_folder(string name)
    {
        using var outside = Folder("officers.csv", $"{Officers}\n{Right}\n");
        using var folder = new TempFolder();
        File.CreateSymbolicLink(folder[name], name == "files" ? outside.Path : outside[name]);
        var fault = (await RefusedAsync(folder)).Faults.ShouldHaveSingleItem();
        fault.Value.ShouldBe(name);
        fault.Problem.ShouldContain("is a link");
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_or_is_a_file_is_named()
    {
        using var folder = Folder("officers.csv", "");
        foreach (var (path, problem) in ((string, string)[])[(folder["nowhere"], "is not a folder that exists"), (folder["officers.csv"], "is a file, not a folder")])
        {
            var imported = await filled.Store.ImportAsync(path);
            imported.Outcome.ShouldBeOfType<Outcome.Refused>();
            (imported.Faults.ShouldHaveSingleItem().Value, imported.Faults[0].Problem).ShouldBe((path, problem));
        }
    }

    [Fact]
    public async Task Every_fault_of_a_row_is_said_in_one_go()
    {
        using var folder = Records.Of("deployments", ",atlantis,sudden,,2026-02-30T10:00:00Z,tomorrow,,", Records.Row("deployments", "deployment=deployment-2; closed_at=2026-01-01T00:00:00Z; force="));
        (await RefusedAsync(folder)).Places.Order().ShouldBe(((string, int?, string?, string?)[])
        [
            ("deployments", 2, "closed_at", "tomorrow"), ("deployments", 2, "decision", null), ("deployments", 2, "deployment", null), ("deployments", 2, "force", "atlantis"),
            ("deployments", 2, "kind", "sudden"), ("deployments", 2, "opened_at", "2026-02-30T10:00:00Z"), ("deployments", 3, "closed_at", "2026-01-01T00:00:00Z"), ("deployments", 3, "force", null),
        ]);
    }

    [Fact]
    public async Task Recorded_at_and_withdrawn_are_read_as_strictly_as_other_columns()
    {
        using var folder = new TempFolder();
        folder.Write("officers.csv", $"{Officers},recorded_at,withdrawn\nnorfolk/2,norfolk,Officer Two,yesterday,\nnorfolk/3,norfolk,Officer Three,,maybe\nnorfolk/4,norfolk,Officer Four,0001-01-01T00:00:00Z,\n");
        (await RefusedAsync(folder)).Places.ShouldBe([("officers", 2, "recorded_at", "yesterday"), ("officers", 3, "withdrawn", "maybe"), ("officers", 4, "recorded_at", "0001-01-01T00:00:00Z")]);
    }

    private static TempFolder Folder(string name, string text)
    {
        var folder = new TempFolder();
        folder.Write(name, text);
        return folder;
    }

    private async Task<Imported> RefusedAsync(TempFolder folder)
    {
        var imported = await filled.Store.ImportAsync(folder.Path);
        imported.Outcome.ShouldBeOfType<Outcome.Refused>();
        return imported;
    }
}
