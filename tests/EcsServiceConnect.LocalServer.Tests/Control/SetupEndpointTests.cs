using System.Net;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class SetupEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddFault_Valid_ReturnsItWithItsId()
    {
        await using var server = await ControlServer.StartAsync();

        var (status, fault) = await server.PostAsync("/faults", "{'type':'throttle','operation':'RunTask','count':3}");

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(
            """{"id":1,"type":"throttle","operation":"RunTask","count":3,"applied":0,"remaining":3}""", fault.GetRawText());
    }

    [Fact]
    public async Task RemoveFault_Pending_IsNotApplied()
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/faults", "{'type':'throttle','count':'unlimited'}");
        await server.DoAsync("/faults", "{'type':'delay','duration':'1ms'}");

        await server.DeleteAsync("/faults/1");

        await server.Client.ListClustersAsync(cancellationToken: Token);
        var (_, body) = await server.GetAsync("/faults");
        Assert.Equal("""{"faults":[{"id":2,"type":"delay","duration":"1ms","applied":1,"remaining":0}]}""", body.GetRawText());
    }

    [Theory]
    [InlineData("faults", "{'type':'throttle'}")]
    [InlineData("outcomes", "{'type':'exit','count':'unlimited'}")]
    public async Task Clear_Pending_RemovesAll(string kind, string json)
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/" + kind, json);

        var (status, _) = await server.DeleteAsync("/" + kind);

        Assert.Equal(HttpStatusCode.OK, status);
        var task = await server.RunTaskAsync();
        await server.DoAsync("/time", "{'advance':'3h'}");
        Assert.Equal("RUNNING", (await server.DescribeTaskAsync(task)).LastStatus);
        var (_, body) = await server.GetAsync("/" + kind);
        Assert.Equal(0, body.GetProperty(kind).GetArrayLength());
    }

    [Fact]
    public async Task RemoveOutcome_Pending_IsNotApplied()
    {
        await using var server = await ControlServer.StartAsync();
        var outcome = await server.DoAsync("/outcomes", "{'type':'exit','count':'unlimited'}");
        Assert.Equal("""{"id":1,"type":"exit","count":"unlimited","applied":0,"remaining":"unlimited"}""", outcome.GetRawText());

        await server.DeleteAsync("/outcomes/1");

        var task = await server.RunTaskAsync();
        await server.DoAsync("/time", "{'advance':'3h'}");
        Assert.Equal("RUNNING", (await server.DescribeTaskAsync(task)).LastStatus);
    }
}
