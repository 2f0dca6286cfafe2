using System.IO.Compression;
using System.Text;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Imports.Importing;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>What cannot be imported is said in words, and nothing of it is kept.</summary>
public sealed class WrongFileTests(WrongFileTests.OneSite shared) : IClassFixture<WrongFileTests.OneSite>
{
    private readonly TestSite site = shared.Site;

    public static TheoryData<string, byte[], string> Wrong => new()
    {
        { "a.csv", [], "a.csv is empty" },
        { "a.csv", Text(Officers), "a.csv has a header and no rows" },
        { "a.csv", Text("officer;force;name\nnorfolk/1;norfolk;Robin\n"), "a.csv separates its columns by semicolons. Save it again with commas, or as an Excel workbook (.xlsx)" },
        { "a.csv", Text("officer\tforce\tname\nnorfolk/1\tnorfolk\tRobin\n"), "a.csv separates its columns by tabs. Save it again with commas, or as an Excel workbook (.xlsx)" },
        { "a.csv", Text("officer,force,name,name\nnorfolk/1,norfolk,Robin,Robin\n"), "a.csv has the column “name” twice. Keep one of the two, or rename one" },
        { "a.csv", Encoding.Latin1.GetBytes("Größe,b\n1,2\n"), "a.csv is not in UTF-8. Save it as “CSV UTF-8”" },
        { "a.zip", Text("this is no archive"), "a.zip is not what its name says, or is damaged" },
        { "a.zip", [.. ImportJourneyTests.Zip(("officers.csv", Officers))[..40]], "a.zip is damaged and cannot be read. Save or pack it again" },
        { "a.zip", ImportJourneyTests.Zip(("../officers.csv", Officers), ("officers.csv", Officers)), "a.zip holds “../officers.csv”, a path that could lead out of the folder" },
        { "a.zip", ImportJourneyTests.Zip(("../officers.csv", Officers)), "a.zip holds “../officers.csv”, a path that could lead out of the folder" },
        { "a.zip", ImportJourneyTests.Zip(("/etc/officers.csv", Officers)), "a.zip holds “/etc/officers.csv”, a path that could lead out of the folder" },
        { "a.zip", ImportJourneyTests.Zip(("officers.csv", Officers), ("files/..\\..\\x", "x")), "a.zip holds “files/..\\..\\x”, a path that could lead out of the folder" },
        { "a.zip", ImportJourneyTests.Zip(("officers.csv", Officers), ("more/ranks.csv", "x")), "a.zip holds “more/ranks.csv”, in a folder that does not belong there: documents stand in the folder “files”" },
        { "a.zip", ImportJourneyTests.Zip(("files/a", "x"), ("files/a/b", "x")), "a.zip holds “files/a/b” as a file and as a folder" },
        { "a.zip", ImportJourneyTests.Zip(("files/a", "x"), ("files/A", "x")), "a.zip holds “files/A” twice" },
        { "a.zip", ImportJourneyTests.Zip(), "a.zip holds no files" },
        { "a.zip", Bomb(), "a.zip unpacks to far more than a folder of records holds" },
        { "a.zip", Link(), "a.zip holds “officers.csv”, a link, which could lead out of the folder" },
        { "a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.xlsx is locked with a password, or is of an old kind of Excel. Save it as an Excel workbook (.xlsx) without a password" },
        { "a.xlsx", Text("officer"), "a.xlsx is not what its name says, or is damaged" },
        { "a.xlsx", ImportJourneyTests.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "no")), "a.xlsx is damaged and cannot be read. Save or pack it again" },
        { "a.docx", ImportJourneyTests.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "no")), "a.docx is not an Excel workbook" },
        { "a.xlsx", Workbooks.Of(("Sheet1", [])), "a.xlsx is empty" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_file_that_cannot_be_used_is_refused_in_words(string name, byte[] bytes, string problem)
    {
        using var liaison = await site.SignedInAsync("liaison");
        var before = Kept();
        var answer = await liaison.UploadAsync(new Sent(name, bytes));
        Problems(answer).ShouldBe([problem]);
        Kept().ShouldBe(before);
        Directory.EnumerateFiles(Path.GetTempPath(), "officers.csv").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_chooses_no_file_or_a_ZIP_among_others_or_one_kind_twice_is_told()
    {
        using var liaison = await site.SignedInAsync("liaison");
        Problems(await liaison.UploadAsync()).ShouldBe(["Choose a ZIP file, or one or more CSV or XLSX files"]);
        var one = Sent.Csv("a.csv", Officers, "norfolk/1,norfolk,Robin");
        Problems(await liaison.UploadAsync(one, new Sent("b.zip", ImportJourneyTests.Zip(("officers.csv", Officers))))).ShouldBe(["b.zip is a ZIP file. Send it alone, without other files"]);
        Problems(await liaison.UploadAsync(one, one with { Name = "b.csv" })).ShouldBe(["a.csv and b.csv hold the same kind of records. Import one after the other"]);
    }

    [Fact]
    public async Task A_file_in_Windows_1252_says_at_which_row_and_column_it_is_not_UTF8()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await liaison.UploadAsync(new Sent("a.csv", Encoding.Latin1.GetBytes($"{Officers}\nnorfolk/1,norfolk,Jörg\n")));
        check.Faults().Single().ShouldStartWith("a.csv | 2 | name | J\uFFFDrg | Holds bytes that are not UTF-8. Save the file again as CSV in UTF-8.");
    }

    [Fact]
    public async Task A_row_with_a_cell_too_many_in_a_mapped_file_keeps_its_line()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var columns = await liaison.UploadAsync(Sent.Csv("a.csv", "Collar No,Full name", "1,\"Robin", "Ash\"", "", "2,Sam,Lee", "Norfolk 3!,Jo"));
        var values = await Records.Journey.PressAsync(liaison, await liaison.GetAsync($"{columns.Address.AbsolutePath}?kind=officers"), "Continue");
        var check = await liaison.DoAsync(values, "Keep the mapping and check the file", ("name", "People"));
        check.Faults().Count.ShouldBe(2);
        check.Faults()[0].ShouldStartWith("a.csv | 5 |  |  | Has 3 cells where the header has 2.");
        check.Faults()[1].ShouldStartWith("a.csv | 6 | Collar No | norfolk/norfolk-3! | Is not an identifier.");
    }

    private int Kept() => Directory.Exists(site.Store.Uploads.Path) ? Directory.EnumerateFiles(site.Store.Uploads.Path, "*", SearchOption.AllDirectories).Count() : 0;

    /// <summary>A site for all of them: what is refused leaves nothing behind.</summary>
    public sealed class OneSite : IAsyncLifetime
    {
        public TestSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await TestSite.StartAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("officers.csv").Open();
            var zeros = new byte[1 << 20];
            for (var part = 0; part < 32; part++) entry.Write(zeros);
        }

        return bytes.ToArray();
    }

    private static byte[] Link()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("officers.csv");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        }

        return bytes.ToArray();
    }
}
