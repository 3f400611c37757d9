using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Samples.Tests;

public class DeployTests
{
    [Fact]
    public async Task Run_Embedded_PlansAppliesAndHasNothingLeftToDo() => LineAssert.Matches(
        await BuiltProgram.Deploy.GetOutputAsync(),
        @"~ containerDefinitions\[app\]\.image: example/orders:1 -> example/orders:2$",
        @"\+ containerDefinitions\[app\]\.environment\[LOG_LEVEL\]: \*\*\*$",
        @"^\(exit code 2\)$",
        @"orders after .*: SUCCESSFUL, orders:2 \(3 of 3 running\)$",
        @"^Service orders in the cluster prod: no changes$",
        @"^\$ deploy rollback$",
        @"orders after .*: SUCCESSFUL, orders:1 \(3 of 3 running\)$",
        @"^orders: 0 deregistered, 0 deleted, 2 kept, 0 failed$",
        @"^\(exit code 0\)$");

    [Fact]
    public async Task Apply_Json_WritesAnObjectInALineAndTheSummaryOfTheJob()
    {
        var summary = Path.GetTempFileName();
        try
        {
            var output = await BuiltProgram.Deploy.RunAsync(new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = summary }, "apply", "--json");

            var lines = output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
            Assert.Equal("Update", lines[0].GetProperty("action").GetString());
            Assert.Equal("Successful", lines[^1].GetProperty("outcome").GetString());
            Assert.DoesNotContain("debug", output, StringComparison.Ordinal);
            LineAssert.Matches(
                await File.ReadAllTextAsync(summary, TestContext.Current.CancellationToken),
                "^### Service `orders` in `prod`: update, with a new deployment$",
                @"^\| changed \| `containerDefinitions\[app\]\.image` \|",
                @"^Deployment of `orders:2`: \*\*SUCCESSFUL\*\*\.$");
        }
        finally
        {
            File.Delete(summary);
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("missing/summary.md")]
    public async Task Apply_SummaryCannotBeWritten_WarnsAndDeploys(string summary)
    {
        using var process = BuiltProgram.Deploy.Start(
            new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = Path.Combine(Path.GetTempPath(), summary) }, "apply");
        var (exitCode, output, error) = await process.WaitForExitAsync();

        Assert.Equal(0, exitCode);
        LineAssert.Matches(output, "SUCCESSFUL, orders:2");
        LineAssert.Matches(error, "^Warning: the summary of the job cannot be written");
    }

    [Fact]
    public async Task Plan_JsonOfWhatCannotBeApplied_ListsWhatToCorrect()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file,
                """{"cluster": "prod", "serviceName": "orders", "taskDefinition": "orders", "schedulingStrategy": "DAEMON"}""",
                TestContext.Current.CancellationToken);
            using var process = BuiltProgram.Deploy.Start("plan", "--json", "--service-file", file);
            var (_, output, _) = await process.WaitForExitAsync();

            using var plan = JsonDocument.Parse(output);
            Assert.False(plan.RootElement.GetProperty("canApply").GetBoolean());
            Assert.Equal(JsonValueKind.Array, plan.RootElement.GetProperty("findings").ValueKind);
            Assert.Equal(JsonValueKind.Array, plan.RootElement.GetProperty("modelProblems").ValueKind);
            Assert.Contains(
                plan.RootElement.GetProperty("differences").EnumerateArray(),
                static difference => difference.GetProperty("remediation").GetString() is { Length: > 0 });
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Rollback_Revision_IsUsed() => LineAssert.Matches(
        await BuiltProgram.Deploy.FailAsync("rollback", "--revision", "orders:9"),
        "orders:9, which does not exist",
        "^What to do: name an active revision by --revision");

    [Fact]
    public async Task Prune_DryRun_RemovesNothing() => LineAssert.Matches(
        await BuiltProgram.Deploy.RunAsync("prune", "--dry-run"), @"^orders: 0 deregistered, 0 deleted, 1 kept, 0 failed \(dry run\)$");

    [Fact]
    public async Task Prune_RevisionThatCannotBeRemoved_IsNamedAndExitsWithOne()
    {
        using var server = BuiltProgram.LocalServer.Start("--port", "0");
        var url = (await server.ReadLineAsync() ?? "").Split(' ')[^1];
        using var ecs = new EcsClient(new EcsClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = new Uri(url),
            Credentials = new BasicAWSCredentials("local", "local"),
        });
        await SeedRevisionsAsync(ecs, count: 12);
        using var http = new HttpClient();
        using var fault = new StringContent(
            """{ "type": "fail", "operation": "DeregisterTaskDefinition", "errorCode": "ClientException", "message": "It is in use." }""",
            Encoding.UTF8,
            "application/json");
        using var response = await http.PostAsync(new Uri($"{url}/_ecs/v1/faults"), fault, Token);
        response.EnsureSuccessStatusCode();

        using var process = BuiltProgram.Deploy.Start("prune", "--endpoint", url, "--cluster", "default", "--service", "orders");
        var (exitCode, output, error) = await process.WaitForExitAsync();

        Assert.Equal(1, exitCode);
        LineAssert.Matches(output, "^orders: 1 deregistered, 1 deleted, 10 kept, 1 failed$");
        LineAssert.Matches(error, "^Failed: arn:aws:ecs:.*orders:1: ClientException .*It is in use");
    }

    [Fact]
    public async Task Plan_Help_DescribesTheCommand() =>
        LineAssert.Matches(await BuiltProgram.Deploy.RunAsync("plan", "--help"), "^Description:", "exit code is 2", "--aws", "--json");

    [Fact]
    public async Task Plan_MissingFile_IsNamed() => LineAssert.Matches(
        await BuiltProgram.Deploy.FailAsync("plan", "--service-file", "missing.json"),
        @"^Failed: missing\.json: the file cannot be read",
        "^What to do: correct the file");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task SeedRevisionsAsync(EcsClient ecs, int count)
    {
        await ecs.CreateClusterAsync(new CreateClusterRequest(), Token);
        for (var revision = 1; revision <= count; revision++)
        {
            await ecs.RegisterTaskDefinitionAsync(
                new RegisterTaskDefinitionRequest
                {
                    Family = "orders",
                    ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = $"example/orders:{revision}", Memory = 128 }],
                },
                Token);
        }

        await ecs.CreateServiceAsync(new CreateServiceRequest { ServiceName = "orders", TaskDefinition = "orders", DesiredCount = 0 }, Token);
    }
}
