using System.Net;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class CommandReaderTests
{
    [Theory]
    [InlineData("{'type':'respond','output':'x'}", "unlimited")]
    [InlineData("{'type':'respond','container':'web','command':'ls -l','output':'total 0\\n','error':'','exitCode':2,'after':'1s','count':3}", "3")]
    [InlineData("{'type':'rejectToken'}", "1")]
    [InlineData("{'type':'rejectToken','reason':'gone','count':'unlimited'}", "unlimited")]
    [InlineData("{'type':'failToStart','container':'web','reason':'no shell'}", "1")]
    [InlineData("{'type':'close','reason':'maintenance','messages':5}", "1")]
    [InlineData("{'type':'breakConnection'}", "1")]
    [InlineData("{'type':'skipHandshake'}", "1")]
    [InlineData("{'type':'delayAcknowledgments','duration':'2s'}", "1")]
    [InlineData("{'type':'pausePublication','duration':'2s'}", "1")]
    [InlineData("{'type':'dropMessages','probability':0.2,'direction':'toContainer','seed':7}", "1")]
    [InlineData("{'type':'repeatMessages','probability':1,'direction':'fromContainer'}", "1")]
    [InlineData("{'type':'reorderMessages','probability':0,'direction':'both'}", "1")]
    public async Task Apply_Command_IsListedAndRemoved(string json, string remaining)
    {
        await using var server = await ControlServer.StartAsync();

        var set = await server.DoAsync("/commands", json);

        Assert.Equal((1, 0, remaining), (set.GetProperty("id").GetInt32(), set.GetProperty("applied").GetInt32(), set.GetProperty("remaining").ToString()));
        Assert.Single((await server.GetAsync("/commands")).Body.GetProperty("commands").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/commands/1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.DeleteAsync("/commands/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync("/commands/1")).Status);
    }

    [Fact]
    public async Task Clear_Commands_RemovesAll()
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/commands", "{'type':'respond','output':'x'}");
        await server.DoAsync("/commands", "{'type':'skipHandshake'}");

        await server.DeleteAsync("/commands");

        Assert.Empty((await server.GetAsync("/commands")).Body.GetProperty("commands").EnumerateArray());
    }

    [Theory]
    [InlineData("{}", "type")]
    [InlineData("{'type':'run'}", "type")]
    [InlineData("{'type':'respond','output':7}", "output")]
    [InlineData("{'type':'respond','exitCode':256}", "exitCode")]
    [InlineData("{'type':'respond','reason':'x'}", "reason")]
    [InlineData("{'type':'failToStart'}", "reason")]
    [InlineData("{'type':'close','reason':'x','messages':-1}", "messages")]
    [InlineData("{'type':'delayAcknowledgments'}", "duration")]
    [InlineData("{'type':'dropMessages'}", "probability")]
    [InlineData("{'type':'dropMessages','probability':1.5}", "probability")]
    [InlineData("{'type':'dropMessages','probability':0.1,'direction':'up'}", "direction")]
    [InlineData("{'type':'respond','count':0}", "count")]
    public async Task Apply_InvalidCommand_NamesTheMember(string json, string member)
    {
        await using var server = await ControlServer.StartAsync();

        var (status, body) = await server.PostAsync("/commands", json);

        Assert.Equal((HttpStatusCode.BadRequest, member), (status, body.GetProperty("member").GetString()));
    }

    [Fact]
    public void Setup_EachPublicMethod_HasATypeOfCommand() => Assert.Equal(
        [
            "BreakConnection", "Close", "DelayAcknowledgments", "DropMessages", "FailToStart", "PausePublication", "RejectToken", "ReorderMessages",
            "RepeatMessages", "Run", "SkipHandshake",
        ],
        typeof(ExecSessionSetup).GetMethods()
            .Where(static method => method.DeclaringType == typeof(ExecSessionSetup))
            .Select(static method => method.Name)
            .Order(StringComparer.Ordinal));
}
