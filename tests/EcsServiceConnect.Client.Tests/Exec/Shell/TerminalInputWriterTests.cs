using System.Text;
using EcsServiceConnect.Client.Exec.Shell;

namespace EcsServiceConnect.Client.Tests.Exec.Shell;

public class TerminalInputWriterTests
{
    private readonly TerminalInputWriter _input = new();

    [Fact]
    public void Encode_PlainLines_AreUnchanged() => Assert.Equal("a\tb\nc é\n"u8.ToArray(), _input.Encode("a\tb\nc é\n"u8));

    [Fact]
    public void Encode_ControlCharacters_AreQuoted() => Assert.Equal(
        new byte[] { 0x16, 0x03, 0x16, 0x04, 0x16, 0x0D, 0x0A, 0x16, 0x16, 0x16, 0x7F }, _input.Encode([0x03, 0x04, 0x0D, 0x0A, 0x16, 0x7F]));

    [Fact]
    public void Encode_LongLine_IsPassedOnInParts()
    {
        var encoded = Encoding.ASCII.GetString(_input.Encode(Encoding.ASCII.GetBytes(new string('a', 1500))))
            + Encoding.ASCII.GetString(_input.Encode(Encoding.ASCII.GetBytes(new string('a', 600))));

        Assert.Equal(new string('a', 1024) + "\u0004" + new string('a', 1024) + "\u0004" + new string('a', 52), encoded);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a", 2)]
    public void EncodeEnd_Line_IsPassedOnFirst(string text, int count)
    {
        _input.Encode(Encoding.ASCII.GetBytes(text));

        Assert.Equal(Enumerable.Repeat(TerminalInputWriter.EndOfTransmission, count), _input.EncodeEnd());
    }
}
