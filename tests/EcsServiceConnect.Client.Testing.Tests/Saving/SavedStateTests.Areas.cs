using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

/// <summary>The effects of operations other than those of services and tasks must be repeatable as well.</summary>
public class SavedAreasTests
{
    private const string Prefix = "arn:aws:ecs:us-east-1:123456789012:";

    private static readonly (string Operation, string Body)[] _questions =
    [
        ("ListAccountSettings", """{"effectiveSettings":true}"""),
        ("ListTagsForResource", $$"""{"resourceArn":"{{Prefix}}cluster/prod"}"""),
        ("ListTaskDefinitionFamilies", "{}"),
        ("ListTaskDefinitions", """{"status":"DELETE_IN_PROGRESS"}"""),
        ("ListDaemonTaskDefinitions", """{"status":"ALL"}"""),
        ("ListDaemons", """{"clusterArn":"prod"}"""),
        ("DescribeDaemon", $$"""{"daemonArn":"{{TestDaemons.Arn}}"}"""),
        ("ListDaemonDeployments", $$"""{"daemonArn":"{{TestDaemons.Arn}}"}"""),
        ("ListGateways", "{}"),
        ("DescribeGateway", """{"gateway":"shop"}"""),
        ("ListGatewayClusterAssociations", "{}"),
        ("DescribeExpressGatewayService", $$"""{"serviceArn":"{{Prefix}}service/default/web","include":["TAGS"]}"""),
        ("DescribeServices", """{"services":["web"]}"""),
        ("DescribeTaskDefinition", """{"taskDefinition":"default-web"}"""),
    ];

    private readonly FakeTimeProvider _clock = new(SaveAndLoad.Begin);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(30)]
    public async Task LoadAsync_CallsOfEveryArea_RespondsIdenticallyNowAndLater(int seconds)
    {
        var ecs = SaveAndLoad.Create(_clock);
        await CallAsync(ecs);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        var laterClock = new FakeTimeProvider(_clock.GetUtcNow());

        var replica = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), laterClock);

        Assert.Equal(await AskAsync(ecs), await AskAsync(replica));
        _clock.Advance(TimeSpan.FromMinutes(10));
        laterClock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(await AskAsync(ecs), await AskAsync(replica));
        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(replica));
        Assert.Equal(await SaveAndLoad.SaveAsync(ecs), await SaveAndLoad.SaveAsync(replica));
    }

    /// <summary>Between the calls are read-only and rejected calls, which must not be saved.</summary>
    private static async Task CallAsync(InMemoryEcs ecs)
    {
        await SendAsync(ecs, "PutAccountSettingDefault", """{"name":"containerInsights","value":"enhanced"}""");
        await SendAsync(ecs, "CreateCluster", """{"clusterName":"prod"}""");
        await SendAsync(ecs, "TagResource", $$"""{"resourceArn":"{{Prefix}}cluster/prod","tags":[{"key":"a","value":"1"},{"key":"b"}]}""");
        await SendAsync(ecs, "UntagResource", $$"""{"resourceArn":"{{Prefix}}cluster/prod","tagKeys":["b"]}""");
        await SendAsync(ecs, "RegisterTaskDefinition", """{"family":"old","containerDefinitions":[{"name":"c","image":"i","memory":9}]}""");
        await SendAsync(ecs, "DeregisterTaskDefinition", """{"taskDefinition":"old:1"}""");
        await SendAsync(ecs, "DeleteTaskDefinitions", """{"taskDefinitions":["old:1"]}""");
        await AskAsync(ecs);
        await SendAsync(ecs, "RegisterDaemonTaskDefinition", """{"family":"log-agent","containerDefinitions":[{"name":"a","image":"i"}]}""");
        await SendAsync(ecs, "CreateDaemon", DaemonBody("daemonName", "log-agent"));
        await SendAsync(ecs, "UpdateDaemon", DaemonBody("daemonArn", TestDaemons.Arn));
        await SendAsync(ecs, "DeleteDaemonTaskDefinition", """{"daemonTaskDefinition":"log-agent:1"}""");
        Assert.Equal(400, (await ecs.SendAsync("UpdateDaemon", DaemonBody("daemonArn", TestDaemons.Arn))).StatusCode);
        await SendAsync(ecs, "CreateGateway", $$"""
            {"name":"shop","infrastructureRoleArn":"{{TestGateways.Role}}","configuration":{"hostSharedAlb":{} } }
            """);
        await SendAsync(ecs, "AssociateGatewayWithCluster", """{"gateway":"shop","cluster":"prod"}""");
        await SendAsync(ecs, "DisassociateGatewayFromCluster", """{"gateway":"shop","cluster":"prod"}""");
        await SendAsync(ecs, "UpdateGateway", """{"gateway":"shop","deletionProtection":true}""");
        Assert.Equal(400, (await ecs.SendAsync("DeleteGateway", """{"gateway":"shop"}""")).StatusCode);
        await SendAsync(ecs, "CreateExpressGatewayService", $$"""
            {"infrastructureRoleArn":"{{TestExpress.InfrastructureRole}}","executionRoleArn":"{{TestExpress.ExecutionRole}}",
             "serviceName":"web","primaryContainer":{"image":"web:1"},"tags":[{"key":"k"}]}
            """);
        await SendAsync(ecs, "UpdateExpressGatewayService", $$"""{"serviceArn":"{{Prefix}}service/default/web","healthCheckPath":"/h"}""");
        var task = (await ecs.SendAsync("ListTasks", """{"serviceName":"web"}""")).Json().GetProperty("taskArns")[0].GetString();
        await SendAsync(
            ecs, "UpdateTaskProtection", $$"""{"cluster":"default","tasks":["{{task}}"],"protectionEnabled":true,"expiresInMinutes":5}""");
    }

    private static string DaemonBody(string member, string value) => $$"""
        {"{{member}}":"{{value}}","daemonTaskDefinitionArn":"{{Prefix}}daemon-task-definition/log-agent:1",
         "capacityProviderArns":["{{TestDaemons.Provider}}"]{{(member == "daemonName" ? ",\"clusterArn\":\"prod\"" : "")}}}
        """;

    private static async Task SendAsync(InMemoryEcs ecs, string operation, string body)
    {
        var response = await ecs.SendAsync(operation, body);
        Assert.True(response.StatusCode == 200, operation + Encoding.UTF8.GetString(response.Body.Span));
    }

    private static async Task<string> AskAsync(InMemoryEcs ecs)
    {
        var all = new StringBuilder();
        foreach (var (operation, body) in _questions)
        {
            var response = await ecs.SendAsync(operation, body);
            all.Append(operation).Append(' ').AppendLine(Encoding.UTF8.GetString(response.Body.Span));
        }

        return all.ToString();
    }
}
