using System.IO.Compression;
using System.Text;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>Writes into a header of a tar in a gzip, and mends the header's own check sum: damage that no check sum of the tar tells.</summary>
public static class SpoiltTar
{
    private const int LengthOfHeader = 512;

    /// <summary>The file with another length of the member whose header begins at a place of the tar.</summary>
    /// <param name="file">A tar in a gzip.</param>
    /// <param name="header">Bytes from the beginning of the tar; a multiple of 512.</param>
    /// <param name="length">As it stands in the header: at most eleven octal digits, or what is none.</param>
    public static byte[] WithLength(byte[] file, int header, string length)
    {
        using var tar = new MemoryStream();
        using (var plain = new GZipStream(new MemoryStream(file), CompressionMode.Decompress)) plain.CopyTo(tar);
        var spoilt = tar.GetBuffer().AsSpan(header, LengthOfHeader);
        Encoding.ASCII.GetBytes(length.PadRight(12, '\0'), spoilt[124..136]);
        spoilt[148..156].Fill((byte)' ');
        var sum = 0;
        foreach (var one in spoilt) sum += one;
        Encoding.ASCII.GetBytes($"{Convert.ToString(sum, 8).PadLeft(6, '0')}\0 ", spoilt[148..156]);
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(tar.GetBuffer().AsSpan(0, (int)tar.Length));
        return packed.ToArray();
    }
}
