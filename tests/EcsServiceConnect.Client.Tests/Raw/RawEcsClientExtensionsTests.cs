using System.Net;
using System.Text.Json;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Raw;

public class RawEcsClientExtensionsTests
{
    public static TheoryData<string, string> CutJson => new()
    {
        { "{\"tags\":[{\"key\":\"cut \ud83d\"}]}", "json: tags[0].key: expected valid Unicode" },
        { """{"tags":[{"key":"cut \ud83d"}]}""", "tags[0].key contains what JSON cannot" },
        { """{"a":"ok","cut \ud83d":1}""", "The JSON contains what JSON cannot" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InvokeAsync_UnknownOperation_IsSentSignedAndKeepsTheResponse()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk("""{"daemon":{"arn":"a"}}""");

        var response = await client.Ecs.InvokeAsync("DescribeDaemon", """{"daemonArn":"a", "n": 1.50}""", Token);

        var sent = client.Handler.Sent[1];
        Assert.Equal("AmazonEC2ContainerServiceV20141113.DescribeDaemon", sent.Headers["X-Amz-Target"]);
        Assert.Equal("""{"daemonArn":"a","n":1.50}""", sent.Text);
        Assert.Contains("Signature=", sent.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("a", response.Body.GetProperty("daemon").GetProperty("arn").GetString());
        Assert.Equal(2, response.Metadata.Attempts);
    }

    [Fact]
    public async Task InvokeAsync_ResponseWithoutBody_IsAnEmptyObject()
    {
        using var client = new TestClient();
        client.Handler.ThenOk("");

        var response = await client.Ecs.InvokeAsync("DescribeDaemon", "{}", Token);

        Assert.Empty(response.Body.EnumerateObject());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("hunter2")]
    [InlineData("{} x")]
    public async Task InvokeAsync_ResponseIsNoObject_IsTransportException(string body)
    {
        using var client = new TestClient();
        client.Handler.ThenOk(body);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.Ecs.InvokeAsync("DescribeDaemon", "{}", Token));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeAsync_ModeledError_HasItsType()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ClusterNotFoundException");

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.Ecs.InvokeAsync("DescribeDaemon", "{}", Token));

        Assert.Equal("DescribeDaemon", error.Operation);
    }

    [Theory]
    [InlineData("", "operation: ")]
    [InlineData("List Clusters", "operation: ")]
    [InlineData("ListClusters\r\nX: y", "operation: ")]
    [InlineData("1List", "operation: ")]
    [InlineData("../List", "operation: ")]
    public async Task InvokeAsync_InvalidOperationName_Throws(string operation, string problem)
    {
        using var client = new TestClient();

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.Ecs.InvokeAsync(operation, "{}", Token));

        Assert.StartsWith(problem, error.Message, StringComparison.Ordinal);
        Assert.Empty(client.Handler.Sent);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"hunter2\"")]
    [InlineData("")]
    [InlineData("{hunter2}")]
    [InlineData("{\"a\":hunter2}")]
    public async Task InvokeAsync_InputIsNoObject_ThrowsAndHidesIt(string json)
    {
        using var client = new TestClient();

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.Ecs.InvokeAsync("ListClusters", json, Token));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(client.Handler.Sent);
    }

    [Theory]
    [MemberData(nameof(CutJson))]
    public async Task InvokeAsync_HalfOfASurrogatePair_ThrowsAndNamesItsPlace(string json, string problem)
    {
        using var client = new TestClient();

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.Ecs.InvokeAsync("TagResource", json, Token));

        Assert.StartsWith(problem, Assert.Single(error.Problems), StringComparison.Ordinal);
        Assert.Equal("TagResource", error.Operation);
        Assert.Empty(client.Handler.Sent);
    }

    [Fact]
    public async Task InvokeAsync_DeepJsonAndByteOrderMark_IsSentAndRead()
    {
        var deep = "{\"a\":" + new string('[', 900) + new string(']', 900) + "}";
        using var client = new TestClient();
        client.Handler.ThenOk("\uFEFF" + deep);

        var response = await client.Ecs.InvokeAsync("Dig", "\uFEFF" + deep, Token);

        Assert.Equal(deep, Assert.Single(client.Handler.Sent).Text);
        Assert.Equal(deep, response.Body.GetRawText());
    }

    [Fact]
    public void ToString_RequestAndResponse_HidesTheBody()
    {
        var body = JsonElement.Parse("""{"secret":"hunter2"}""");

        Assert.DoesNotContain("hunter2", new RawEcsRequest("PutSecret", body).ToString(), StringComparison.Ordinal);
        Assert.Contains("PutSecret", new RawEcsRequest("PutSecret", body).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new RawEcsResponse { Body = body }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_SameJson_IsEqual()
    {
        var ecsRequest = new RawEcsRequest("ListClusters", JsonElement.Parse("""{"a":1}"""));
        var same = new RawEcsRequest("ListClusters", JsonElement.Parse("""{ "a" : 1 }"""));
        var other = new RawEcsRequest("ListClusters", JsonElement.Parse("""{"a":2}"""));

        Assert.Equal(ecsRequest, same);
        Assert.Equal(ecsRequest.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(ecsRequest, other);
        Assert.Equal(new RawEcsResponse(), new RawEcsResponse());
    }
}
