using System.Net;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class CallEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_Filtered_ShowsTheCallsOfTheOperation()
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", "{'type':'throttle','operation':'DescribeClusters'}");
        await server.Client.ListClustersAsync(cancellationToken: Token);
        await Assert.ThrowsAnyAsync<EcsServiceException>(
            () => server.Client.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["prod"] }, Token));

        var (_, body) = await server.GetAsync("/calls?operation=DescribeClusters");

        var call = Assert.Single(body.GetProperty("calls").EnumerateArray());
        Assert.Equal(2, call.GetProperty("number").GetInt64());
        Assert.Equal(("DescribeClusters", 400, "ThrottlingException"), (
            call.GetProperty("operation").GetString(), call.GetProperty("statusCode").GetInt32(), call.GetProperty("errorCode").GetString()));
        Assert.Equal("""{"clusters":["prod"]}""", call.GetProperty("request").GetRawText());
        Assert.Equal("""["DescribeClusters: Throttle"]""", call.GetProperty("faults").GetRawText());
    }

    [Fact]
    public async Task List_SensitiveValues_AreNotShown()
    {
        await using var server = await ControlServer.StartAsync();
        await server.Client.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = "secret",
                ContainerDefinitions =
                [
                    new ContainerDefinition
                    {
                        Name = "app",
                        Image = "example/app:1",
                        Memory = 128,
                        Environment = [new EcsKeyValuePair { Name = "KEY", Value = "never-shown" }],
                    },
                ],
            },
            Token);

        var (_, body) = await server.GetAsync("/calls");

        Assert.DoesNotContain("never-shown", body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("KEY", body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"{""clusters"":[""\ud800""]}")]
    [InlineData(@"{""\ud800"":1}")]
    public async Task List_RequestThatIsNotUnicode_IsListedWithoutIt(string json)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", "{'type':'throttle','request':{'clusters':['prod']}}");
        using var http = new HttpClient();
        using var request = RawRequest.Post(server.Url, "DescribeClusters", new StringContent(json));
        using var response = await http.SendAsync(request, Token);

        var (status, body) = await server.GetAsync("/calls");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (response.StatusCode, status));
        Assert.False(Assert.Single(body.GetProperty("calls").EnumerateArray()).TryGetProperty("request", out _));
    }

    [Fact]
    public async Task List_Limited_ContinuesAfterTheLast()
    {
        await using var server = await ControlServer.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.Client.ListClustersAsync(cancellationToken: Token);
        }

        var (_, first) = await server.GetAsync("/calls?limit=2");
        var (_, second) = await server.GetAsync($"/calls?limit=2&after={first.GetProperty("nextAfter")}");

        Assert.Equal(2, first.GetProperty("calls").GetArrayLength());
        Assert.Equal(1, second.GetProperty("calls").GetArrayLength());
        Assert.False(second.TryGetProperty("nextAfter", out _));
    }

    [Fact]
    public async Task Clear_SomeCalls_NumbersGoOn()
    {
        await using var server = await ControlServer.StartAsync();
        await server.Client.ListClustersAsync(cancellationToken: Token);
        await server.DeleteAsync("/calls");
        await server.Client.ListClustersAsync(cancellationToken: Token);

        var (_, body) = await server.GetAsync("/calls");

        Assert.Equal(2, Assert.Single(body.GetProperty("calls").EnumerateArray()).GetProperty("number").GetInt64());
    }

    [Theory]
    [InlineData("?operation=ListCluster", "operation")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=1001", "limit")]
    [InlineData("?after=x", "after")]
    [InlineData("?operatoin=RunTask", "operatoin")]
    public async Task List_InvalidParameter_NamesIt(string query, string member)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.GetAsync("/calls" + query);

        Assert.Equal((HttpStatusCode.BadRequest, member), (status, body.GetProperty("member").GetString()));
    }
}
