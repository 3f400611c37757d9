using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests;

public class ErrorBodyWriterTests
{
    [Fact]
    public void Write_PlainMessage_IsTheErrorItself()
    {
        var error = new ClientException("The cluster is busy.");

        Assert.Equal(EcsJson.SerializeToUtf8Bytes(error), ErrorBodyWriter.Write(error));
    }

    [Fact]
    public void Write_HugeMessageWithControlCharacters_IsShortAndClean()
    {
        var error = new ConflictException("\u001b[31m" + new string('x', 100_000)) { ResourceIds = ["a"] };

        using var json = JsonDocument.Parse(ErrorBodyWriter.Write(error));
        var message = json.RootElement.GetProperty("message").GetString()!;

        Assert.StartsWith("?[31mxxx", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 2048, 2060);
        Assert.Equal("a", json.RootElement.GetProperty("resourceIds")[0].GetString());
        Assert.Equal("ConflictException", json.RootElement.GetProperty("__type").GetString());
    }
}
