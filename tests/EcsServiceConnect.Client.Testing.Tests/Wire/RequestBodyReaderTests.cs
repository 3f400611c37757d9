using System.Text;

namespace EcsServiceConnect.Client.Testing.Tests;

public class RequestBodyReaderTests
{
    private readonly InMemoryEcs _ecs = new();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"clusterName\":}")]
    [InlineData("{} trailing")]
    [InlineData("not json")]
    public async Task Read_MalformedJson_ReturnsClientError(string body) =>
        Wire.ErrorOf<ClientException>(await _ecs.SendAsync("CreateCluster", body));

    [Fact]
    public async Task Read_MalformedJson_NamesThePosition()
    {
        var message = Wire.ErrorOf<ClientException>(await _ecs.SendAsync("CreateCluster", "{\n  \"clusterName\": oops }"));

        Assert.Contains("line 2", message, StringComparison.Ordinal);
        Assert.Contains("byte 18", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateCluster", "[]", "")]
    [InlineData("CreateCluster", "null", "")]
    [InlineData("CreateCluster", """{"clusterName":5}""", "clusterName")]
    [InlineData("CreateCluster", """{"tags":[{"key":"a"},{"key":{}}]}""", "tags[1].key")]
    [InlineData("CreateService", """{"desiredCount":"two"}""", "desiredCount")]
    [InlineData("CreateService", """{"desiredCount":1.5}""", "desiredCount")]
    [InlineData("CreateService", """{"desiredCount":99999999999}""", "desiredCount")]
    [InlineData("DescribeClusters", """{"clusters":"prod"}""", "clusters")]
    [InlineData("UpdateService", """{"forceNewDeployment":"yes"}""", "forceNewDeployment")]
    public async Task Read_WrongType_NamesTheMember(string operation, string body, string path)
    {
        var error = (await _ecs.SendAsync(operation, body)).Json();

        Assert.Equal("SerializationException", error.GetProperty("__type").GetString());
        Assert.Contains(path, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"clusters":[null]}""")]
    [InlineData("""{"clusters":["\ud800"]}""")]
    public async Task Read_InvalidItem_NeverReturnsServerError(string body)
    {
        var response = await _ecs.SendAsync("DescribeClusters", body);

        Assert.True(response.StatusCode < 500, Encoding.UTF8.GetString(response.Body.Span));
    }

    [Fact]
    public async Task Read_InvalidUtf8_ReturnsClientError()
    {
        var response = await _ecs.SendAsync("ListClusters", [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']);

        Assert.Contains("UTF-8", Wire.ErrorOf<ClientException>(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DeepNesting_ReturnsClientError()
    {
        var body = """{"x":""" + new string('[', 500) + new string(']', 500) + "}";

        Wire.ErrorOf<ClientException>(await _ecs.SendAsync("ListClusters", body));
    }

    [Fact]
    public async Task Read_UnknownMemberAndNulls_AreIgnored()
    {
        var response = await _ecs.SendAsync("CreateCluster", """{"clusterName":"prod","tags":null,"futureMember":{"a":[1,2]}}""");

        Assert.Equal("prod", response.Json().GetProperty("cluster").GetProperty("clusterName").GetString());
    }
}
