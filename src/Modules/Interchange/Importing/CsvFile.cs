using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArmedPolicingGov.Interchange.Importing;

/// <summary>One line of a CSV file that could be taken apart, or why it could not.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Problem">What is wrong with the line as CSV, or null.</param>
internal readonly record struct CsvLine(int Line, string[] Cells, string? Problem);

/// <summary>Reads a CSV file (RFC 4180, UTF-8) line by line, in little memory whatever it holds.</summary>
internal static class CsvFile
{
    /// <summary>The most characters of one cell: above the longest text that a column takes, and far below what fills a memory.</summary>
    private const int LongestCell = 100_000;

    public static IEnumerable<CsvLine> Read(string path, Action<long> at)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        // Bytes that are no UTF-8 become U+FFFD, so that the cell which holds them can be named.
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), detectEncodingFromByteOrderMarks: false);
        var isBad = false;
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            MaxFieldSize = LongestCell,
            DetectDelimiter = false,
            Delimiter = ",",
            BadDataFound = _ => isBad = true,
        });
        for (var line = 1; ; line = parser.RawRow + 1)
        {
            isBad = false;
            var (more, problem) = Next(parser);
            if (problem is not null)
            {
                yield return new CsvLine(line, [], problem);
                yield break;
            }

            if (!more) yield break;
            at(stream.Position);
            var cells = parser.Record!;
            if (cells is [""]) continue;
            yield return new CsvLine(line, cells, Quoting(parser, line, isBad));
        }
    }

    private static (bool More, string? Problem) Next(CsvParser parser)
    {
        try
        {
            return (parser.Read(), null);
        }
        catch (MaxFieldSizeException)
        {
            return (false, $"holds a cell of more than {LongestCell:N0} characters; a quotation mark may not be closed, and nothing after it was read");
        }
    }

    private static string? Quoting(CsvParser parser, int line, bool isBad)
    {
        if (isBad) return "has a quotation mark in the wrong place";
        return parser.RawRow > line && parser.RawRecord.Count(letter => letter == '"') % 2 != 0 ? "has a quotation mark that is never closed" : null;
    }
}
