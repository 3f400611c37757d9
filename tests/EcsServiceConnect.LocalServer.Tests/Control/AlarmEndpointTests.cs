using System.Net;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class AlarmEndpointTests
{
    [Fact]
    public async Task RaiseAsync_Alarms_AreListedAndCleared()
    {
        await using var server = await ControlServer.StartAsync();

        await server.DoAsync("/alarms", "{'name':'latency'}");
        var (status, body) = await server.PostAsync("/alarms", "{'name':'errors'}");

        Assert.Equal((HttpStatusCode.Created, "{\"alarms\":[\"errors\",\"latency\"]}"), (status, body.GetRawText()));
        Assert.Equal(["errors", "latency"], server.Ecs.RaisedAlarms);
        Assert.Equal(HttpStatusCode.OK, (await server.DeleteAsync("/alarms/errors")).Status);
        Assert.Equal("{\"alarms\":[\"latency\"]}", (await server.GetAsync("/alarms")).Body.GetRawText());
        await server.DeleteAsync("/alarms");
        Assert.Empty(server.Ecs.RaisedAlarms);
    }

    [Fact]
    public async Task RaiseAsync_InvalidAlarm_NamesTheMember()
    {
        await using var server = await ControlServer.StartAsync();

        Assert.Equal("name", (await server.PostAsync("/alarms", "{}")).Body.GetProperty("member").GetString());
        Assert.Equal("state", (await server.PostAsync("/alarms", "{'name':'errors','state':'OK'}")).Body.GetProperty("member").GetString());
    }

    [Fact]
    public async Task Clear_NotRaised_IsNotFound()
    {
        await using var server = await ControlServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.DeleteAsync("/alarms/errors")).Status);
    }
}
