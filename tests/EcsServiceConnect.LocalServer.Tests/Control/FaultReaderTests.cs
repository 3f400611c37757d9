using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class FaultReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{'type':'throttle','operation':'ListClusters','retryAfter':'3s'}", 400, "ThrottlingException")]
    [InlineData("{'type':'throttle'}", 400, "ThrottlingException")]
    [InlineData("{'type':'throttle','operation':'*'}", 400, "ThrottlingException")]
    [InlineData("{'type':'fail','errorCode':'ServerException','statusCode':500,'message':'It broke.'}", 500, "ServerException")]
    [InlineData("{'type':'respond','statusCode':404,'body':{'__type':'ClientException','message':'It broke.'}}", 404, "ClientException")]
    public async Task Apply_FaultWithAResponse_ResponseIsSent(string json, int status, string code)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", json);

        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(() => server.Client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((status, code), (error.StatusCode, error.ErrorCode));
        Assert.Single((await server.Client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Theory]
    [InlineData("dropResponse", 2)]
    [InlineData("refuseConnection", 1)]
    public async Task Apply_FaultOfTheConnection_ConnectionIsClosed(string type, int clusters)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", $"{{'type':'{type}','operation':'CreateCluster'}}");

        await Assert.ThrowsAsync<EcsTransportException>(
            () => server.Client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "other" }, Token));

        Assert.Equal(clusters, server.Ecs.Snapshot().Clusters.Count);
    }

    [Theory]
    [InlineData("delay")]
    [InlineData("delayResponse")]
    public async Task Apply_Delay_IsSetUp(string type)
    {
        await using var server = await ControlServer.StartAsync();
        var fault = await server.DoAsync("/faults", $"{{'type':'{type}','duration':'1ms','count':2}}");

        await server.Client.ListClustersAsync(cancellationToken: Token);

        var (_, after) = await server.GetAsync($"/faults/{fault.GetProperty("id")}");
        Assert.Equal((1, 1), (after.GetProperty("applied").GetInt32(), after.GetProperty("remaining").GetInt32()));
    }

    [Fact]
    public async Task Apply_RespondWithBody_ReplacesTheOperation()
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", "{'type':'respond','operation':'ListClusters','body':{'clusterArns':['arn-1']},'count':'unlimited'}");

        Assert.Equal(["arn-1"], (await server.Client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
        Assert.Equal(["arn-1"], (await server.Client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Theory]
    [InlineData("'request':{'cluster':'prod'}", true)]
    [InlineData("'request':{'cluster':'prod','networkConfiguration':{'awsvpcConfiguration':{'subnets':['subnet-1']}}}", true)]
    [InlineData("'request':{'cluster':'other'}", false)]
    [InlineData("'request':{'networkConfiguration':{'awsvpcConfiguration':{'subnets':[]}}}", false)]
    [InlineData("'attempt':1", true)]
    [InlineData("'attempt':2", false)]
    public async Task Apply_Narrowed_AppliesToThoseRequests(string condition, bool applies)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", $"{{'type':'throttle','operation':'RunTask',{condition}}}");

        var error = await Record.ExceptionAsync(server.RunTaskAsync);

        Assert.Equal(applies, error is EcsServiceException { ErrorCode: "ThrottlingException" });
    }

    [Theory]
    [InlineData("{}", "type")]
    [InlineData("{'type':'throtle'}", "type")]
    [InlineData("{'type':1}", "type")]
    [InlineData("{'type':'throttle','operation':'RunTasks'}", "operation")]
    [InlineData("{'type':'throttle','operation':''}", "operation")]
    [InlineData("{'type':'throttle','count':0}", "count")]
    [InlineData("{'type':'throttle','count':1.5}", "count")]
    [InlineData("{'type':'throttle','count':'always'}", "count")]
    [InlineData("{'type':'throttle','retryAfter':'soon'}", "retryAfter")]
    [InlineData("{'type':'throttle','duration':'1s'}", "duration")]
    [InlineData("{'type':'throttle','request':[]}", "request")]
    [InlineData("{'type':'throttle','attempt':0}", "attempt")]
    [InlineData("{'type':'delay'}", "duration")]
    [InlineData("{'type':'delay','duration':'-1s'}", "duration")]
    [InlineData("{'type':'fail'}", "errorCode")]
    [InlineData("{'type':'fail','errorCode':'A\\nB'}", "errorCode")]
    [InlineData("{'type':'fail','errorCode':'A','statusCode':200}", "statusCode")]
    [InlineData("{'type':'respond','statusCode':101}", "statusCode")]
    [InlineData("{'type':'respond','statusCode':204}", "statusCode")]
    [InlineData("{'type':'respond','statusCode':205,'body':''}", "statusCode")]
    [InlineData("{'type':'respond','statusCode':304,'body':{}}", "statusCode")]
    [InlineData("{'type':'respond','contentType':'text'}", "contentType")]
    [InlineData("{'type':'respond','contentType':'text/html\\r\\nX: y'}", "contentType")]
    public async Task Apply_InvalidFault_NamesTheMember(string json, string member)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/faults", json);

        Assert.Equal((HttpStatusCode.BadRequest, member), (status, body.GetProperty("member").GetString()));
        Assert.Contains($"'{member}'", body.GetProperty("message").GetString(), StringComparison.Ordinal);
        var (_, faults) = await server.GetAsync("/faults");
        Assert.Equal(0, faults.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public void OperationSetup_EachPublicMethod_HasATypeOfFault()
    {
        // When is "request" and "attempt"; what a method computes from the request, JSON cannot.
        string[] expected = ["Delay", "DelayResponse", "DropResponse", "Fail", "RefuseConnection", "RespondWith", "Throttle", "When"];

        var methods = typeof(OperationSetup).GetMethods().Where(static method => method.DeclaringType == typeof(OperationSetup));

        Assert.Equal(expected, methods.Select(static method => method.Name).Distinct().Order(StringComparer.Ordinal));
    }
}
