using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Testing.Tests;

public class RequestDispatcherTests
{
    private readonly InMemoryEcs _ecs = new();

    [Fact]
    public async Task Dispatch_ValidRequest_HasTheHeadersOfEcs()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}");

        Assert.Equal(200, response.StatusCode);
        Assert.Equal("""{"clusterArns":[]}""", Encoding.UTF8.GetString(response.Body.Span));
        Assert.Equal("application/x-amz-json-1.1", response.Headers["content-type"]);
        Assert.True(Guid.TryParseExact(response.Headers["x-amzn-requestid"], "D", out _));
        Assert.True(DateTimeOffset.TryParseExact(response.Headers["date"], "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.False(response.Headers.ContainsKey("x-amzn-ErrorType"));
    }

    [Fact]
    public async Task Dispatch_TwoRequests_HaveDifferentIds()
    {
        var first = await _ecs.SendAsync("ListClusters", "{}");
        var second = await _ecs.SendAsync("ListClusters", "{}");

        Assert.NotEqual(first.Headers["x-amzn-RequestId"], second.Headers["x-amzn-RequestId"]);
    }

    [Fact]
    public async Task Dispatch_ContentTypeWithCharset_IsAccepted()
    {
        var response = await _ecs.SendAsync(
            "ListClusters", "{}", headers => headers["Content-Type"] = "application/x-amz-json-1.1; charset=utf-8");

        Assert.Equal(200, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-amz-json-1.0")]
    [InlineData("")]
    public async Task Dispatch_OtherContentType_ReturnsClientError(string contentType)
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers["Content-Type"] = contentType);

        Assert.Contains("Content-Type", Wire.ErrorOf<ClientException>(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispatch_NoContentType_ReturnsClientError()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("Content-Type"));

        Assert.Contains("Content-Type", Wire.ErrorOf<ClientException>(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Dispatch_OtherMethod_ReturnsClientError(string method)
    {
        var response = await _ecs.HandleAsync(
            new InMemoryEcsRequest { Method = method, Headers = Wire.Headers("ListClusters") }, TestEcs.Token);

        Assert.Contains(method, Wire.ErrorOf<ClientException>(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispatch_UnknownOperation_NamesIt()
    {
        var response = await _ecs.SendAsync("LaunchRocket", "{}");

        Assert.Contains("LaunchRocket", GetUnknownOperationMessage(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ListClusters")]
    [InlineData("AmazonEC2ContainerServiceV20141113")]
    [InlineData("DynamoDB_20120810.ListTables")]
    public async Task Dispatch_UnknownTarget_NamesIt(string target)
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers["X-Amz-Target"] = target);

        Assert.Contains(target, GetUnknownOperationMessage(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispatch_NoTarget_NamesTheMissingHeader()
    {
        var response = await _ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("X-Amz-Target"));

        Assert.Contains("X-Amz-Target", GetUnknownOperationMessage(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispatch_BodyAtLimit_IsRead()
    {
        var body = "{" + new string(' ', InMemoryEcs.MaxRequestBytes - 2) + "}";

        Assert.Equal(200, (await _ecs.SendAsync("ListClusters", body)).StatusCode);
    }

    [Fact]
    public async Task Dispatch_BodyOverLimit_ReturnsClientError()
    {
        var body = "{" + new string(' ', InMemoryEcs.MaxRequestBytes - 1) + "}";

        var message = Wire.ErrorOf<ClientException>(await _ecs.SendAsync("ListClusters", body), status: 413);
        Assert.Contains("1048576", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispatch_LongInvalidName_IsSanitizedInTheMessage()
    {
        var message = GetUnknownOperationMessage(await _ecs.SendAsync("X\r\n" + new string('y', 5000), "{}"));

        Assert.True(message.Length < 300);
        Assert.DoesNotContain('\n', message);
    }

    private static string GetUnknownOperationMessage(InMemoryEcsResponse response)
    {
        Assert.Equal(400, response.StatusCode);
        Assert.Equal("UnknownOperationException", response.Headers["x-amzn-ErrorType"]);
        Assert.Equal("UnknownOperationException", response.Json().GetProperty("__type").GetString());
        return response.Json().GetProperty("message").GetString()!;
    }
}
