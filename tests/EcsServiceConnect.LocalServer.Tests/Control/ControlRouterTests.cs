using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class ControlRouterTests
{
    [Fact]
    public async Task Index_Get_ListsThePaths()
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.GetAsync("");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(PrintVersionAction.Version, body.GetProperty("version").GetString());
        foreach (var path in body.GetProperty("paths").EnumerateArray())
        {
            Assert.StartsWith("/_ecs/v1/", path.GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/faults/", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/faults/7", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("DELETE", "/outcomes/x", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/reset", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    public async Task Route_UnknownPathOrMethod_IsRejected(string method, string path, HttpStatusCode expectedStatus, string code)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await (method == "GET" ? server.GetAsync(path) : server.DeleteAsync(path));

        Assert.Equal((expectedStatus, code), (status, body.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-amz-json-1.1")]
    public async Task Post_OtherMediaType_IsRejected(string mediaType)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/reset", "{}", mediaType);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType"), (status, body.GetProperty("code").GetString()));
        Assert.Single(server.Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task Post_NoControl_IsNotFound()
    {
        await using var server = await ControlServer.StartAsync(new ServerOptions { NoControl = true });
        using var http = new HttpClient();

        using var response = await http.PostAsync(
            new Uri(server.Url, "/_ecs/v1/reset"), new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("ClientException", response.Headers.GetValues("x-amzn-ErrorType").Single());
        Assert.Single(server.Ecs.Snapshot().Clusters);
    }

    [Theory]
    [InlineData("{", "InvalidJson")]
    [InlineData("[]", "InvalidJson")]
    [InlineData("{'advance':'1s','advance':'2s'}", "InvalidJson")]
    [InlineData("{'advanse':'1s'}", "UnknownMember")]
    [InlineData("", "MissingMember")]
    [InlineData("{'advance':null}", "MissingMember")]
    [InlineData("{'advance':5}", "InvalidMember")]
    [InlineData("{'advance':'4000d'}", "InvalidMember")]
    public async Task Post_InvalidBody_NamesWhatIsWrong(string json, string code)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/time", json);

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, body.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("/faults", @"{'type':'throttle','\ud800':1}")]
    [InlineData("/faults", @"{'type':'\ud800'}")]
    [InlineData("/faults", @"{'type':'throttle','operation':'\udc00'}")]
    [InlineData("/faults", @"{'type':'throttle','request':{'cluster':'\ud800'}}")]
    [InlineData("/faults", @"{'type':'throttle','request':{'a':{'\ud800\ud800':1}}}")]
    [InlineData("/faults", @"{'type':'respond','body':'\ud800'}")]
    [InlineData("/faults", @"{'type':'respond','body':{'clusterArns':['\ud800']}}")]
    [InlineData("/outcomes", @"{'type':'failToStart','reason':'\ud800'}")]
    [InlineData("/seed", @"{'operation':'CreateCluster','request':{'clusterName':'\ud800'}}")]
    [InlineData("/stop-task", @"{'task':'\ud800'}")]
    [InlineData("/time", @"{'advance':'\ud800'}")]
    [InlineData("/reset", @"{'\ud800':1}")]
    public async Task Post_HalfOfASurrogatePair_IsInvalidJsonAndChangesNothing(string path, string json)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync(path, json);

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidJson"), (status, body.GetProperty("code").GetString()));
        Assert.Equal(0, (await server.GetAsync("/faults")).Body.GetProperty("faults").GetArrayLength());
        Assert.Equal(0, (await server.GetAsync("/outcomes")).Body.GetProperty("outcomes").GetArrayLength());
        Assert.Single((await server.Client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken)).ClusterArns);
    }

    [Fact]
    public async Task Post_SurrogatePair_IsAccepted()
    {
        await using var server = await ControlServer.StartAsync();

        var fault = await server.DoAsync("/faults", @"{'type':'throttle','request':{'cluster':'\ud83d\ude00'}}");

        Assert.Equal("\U0001F600", fault.GetProperty("request").GetProperty("cluster").GetString());
    }

    [Fact]
    public async Task Post_MisspelledMember_SuggestsTheNearest()
    {
        await using var server = await ControlServer.StartAsync();

        var (_, body) = await server.PostAsync("/faults", "{'type':'throttle','operaton':'RunTask'}");

        Assert.Equal("'operaton' is not a member of a fault. Did you mean 'operation'?", body.GetProperty("message").GetString());
        Assert.Equal("operaton", body.GetProperty("member").GetString());
        Assert.Contains("operation", body.GetProperty("allowed").EnumerateArray().Select(static name => name.GetString()));
    }

    [Fact]
    public async Task Post_LargeBody_IsRejected()
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/reset", new string(' ', InMemoryEcs.MaxRequestBytes + 1));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge"), (status, body.GetProperty("code").GetString()));
    }
}
