using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class ValidatingJsonEncoderTests
{
    /// <summary>Attributes are stored as UTF-8, so that such texts cannot be written in one.</summary>
    public static TheoryData<string> CutTexts => ["\ud83d", "\ude00", "cut \ud83d", "\ud83d\ud83d\ude00", "😀\ude00 x", "\uFFFD\ud83d"];

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("<é漢'&+>\"\\\n\u0001\u007f\u2028")]
    [InlineData("😀 and 👩‍👩‍👧")]
    [InlineData("\uFFFD")]
    public void Encode_ValidText_WritesAsRelaxedEncoderAndReportsNothing(string text)
    {
        var (json, reports) = Write(text);

        Assert.Equal(WriteRelaxed(text), json);
        Assert.Equal(0, reports);
    }

    [Fact]
    public void Find_EveryCharacterOfOneOrTwoBytes_FindsWhatTheRelaxedEncoderFinds()
    {
        var encoder = new ValidatingJsonEncoder(() => { });
        for (var character = '\0'; character < '\u0800'; character++)
        {
            var text = $"a{character}b";
            var utf8 = Encoding.UTF8.GetBytes(text);

            Assert.Equal(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), encoder.Encode(text));
            Assert.Equal(
                JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(utf8), encoder.FindFirstCharacterToEncodeUtf8(utf8));
        }
    }

    [Theory]
    [MemberData(nameof(CutTexts))]
    public void Encode_HalfOfASurrogatePair_IsReported(string text) => Assert.Equal(1, Write(text).Reports);

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD }, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80 }, 0)]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, 0)]
    public void EncodeUtf8_Bytes_ReportsInvalidOnes(byte[] text, int reports)
    {
        var count = 0;
        using var writer = CreateWriter(new ArrayBufferWriter<byte>(), new ValidatingJsonEncoder(() => count++));
        writer.WriteStringValue(text);

        Assert.Equal(reports, count);
    }

    private static (string Json, int Reports) Write(string text)
    {
        var reports = 0;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = CreateWriter(buffer, new ValidatingJsonEncoder(() => reports++)))
        {
            writer.WriteStringValue(text);
        }

        return (Encoding.UTF8.GetString(buffer.WrittenSpan), reports);
    }

    private static string WriteRelaxed(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = CreateWriter(buffer, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
        {
            writer.WriteStringValue(text);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Utf8JsonWriter CreateWriter(ArrayBufferWriter<byte> buffer, JavaScriptEncoder encoder) =>
        new(buffer, new JsonWriterOptions { Encoder = encoder });
}
