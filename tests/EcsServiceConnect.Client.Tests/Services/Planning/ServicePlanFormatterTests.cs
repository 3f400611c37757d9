using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>The plan as text and as Markdown.</summary>
public sealed class ServicePlanFormatterTests : ServicePlanTestBase
{
    private static RegisterTaskDefinitionRequest WithEnvironment(string name, string value) => Definition with
    {
        ContainerDefinitions =
        [
            Definition.ContainerDefinitions[0] with { Environment = [new EcsKeyValuePair { Name = name, Value = value }], Image = "example/app:2" },
        ],
    };

    [Fact]
    public async Task ToText_Update_ShowsEveryDifferenceWithoutSecrets()
    {
        await CreateServiceAsync(Service with { PropagateTags = PropagateTags.Service });
        var plan = await PlanAsync(
            WithEnvironment("PASSWORD", "secret-value"), Service with { DesiredCount = 3, EnableExecuteCommand = true });

        Assert.Equal(
            """
            Service orders in the cluster prod: update, with a new deployment
              task definition: a new revision of orders is registered
                ~ containerDefinitions[app].image: example/app:1 -> example/app:2
                + containerDefinitions[app].environment[PASSWORD]: ***
              service:
                ~ taskDefinition: orders:1 -> orders (new revision) (starts a deployment)
                ~ desiredCount: 2 -> 3
                ~ propagateTags: SERVICE -> NONE (for tasks that start later)
                ~ enableExecuteCommand: false -> true (for tasks that start later)
            """.ReplaceLineEndings("\n"),
            plan.ToString());
        Assert.Contains("secret-value", plan.ToText(new ServicePlanFormatOptions { ShowSensitiveValues = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToText_SensitiveValueChanged_ShowsThatItDiffers()
    {
        await Test.RegisterAsync(WithEnvironment("PASSWORD", "old"));
        await CreateServiceAsync();

        var plan = await PlanAsync(WithEnvironment("PASSWORD", "new"));

        Assert.Contains("~ containerDefinitions[app].environment[PASSWORD].value: *** -> ***", plan.ToString(), StringComparison.Ordinal);
        Assert.Contains("| changed | `containerDefinitions[app].environment[PASSWORD].value` | `***` | `***` |  |", plan.ToMarkdown(), StringComparison.Ordinal);
    }

    /// <summary>An item that is new as a whole shows what it is, and the names of what it hides.</summary>
    [Fact]
    public async Task ToText_NewContainer_ShowsNamesAndHidesValues()
    {
        await CreateServiceAsync();
        var sidecar = new ContainerDefinition
        {
            Name = "proxy",
            Image = "example/proxy:1",
            Essential = false,
            Environment = [new EcsKeyValuePair { Name = "TOKEN", Value = "secret-value" }],
            LogConfiguration = new LogConfiguration
            {
                LogDriver = LogDriver.Splunk,
                Options = new Dictionary<string, string> { ["splunk-token"] = "secret-value" },
            },
        };

        var plan = await PlanAsync(Definition with { ContainerDefinitions = [.. Definition.ContainerDefinitions, sidecar] });

        var line = Assert.Single(plan.ToText().Split('\n'), line => line.Contains("[proxy]", StringComparison.Ordinal));
        Assert.Contains(""""image":"example/proxy:1"""", line, StringComparison.Ordinal);
        Assert.Contains("""{"name":"TOKEN","value":"***"}""", line, StringComparison.Ordinal);
        Assert.Contains("""{"splunk-token":"***"}""", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-value", plan.ToText() + plan.ToMarkdown() + plan.TaskDefinitionDifferences[0], StringComparison.Ordinal);
        Assert.True(plan.TaskDefinitionDifferences[0].IsSensitive);
        Assert.Contains("secret-value", plan.ToMarkdown(new ServicePlanFormatOptions { ShowSensitiveValues = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToText_Colors_AreOnlyThereByChoice()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);

        Assert.DoesNotContain('\e', plan.ToText());
        Assert.Contains("\e[33m    ~ containerDefinitions[app].image: example/app:1 -> example/app:2\e[0m", plan.ToText(new ServicePlanFormatOptions { UseColors = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToText_NothingToDo_ReturnsOneLine()
    {
        await CreateServiceAsync();

        var plan = await PlanAsync(Definition);

        Assert.Equal("Service orders in the cluster prod: no changes", plan.ToString());
        Assert.Equal("### Service `orders` in `prod`: no changes\n\n", plan.ToMarkdown());
    }

    [Fact]
    public async Task ToText_HostileValues_DoNotReachTheTerminal()
    {
        await CreateServiceAsync();
        var definition = Definition with
        {
            ContainerDefinitions = [Definition.ContainerDefinitions[0] with { Image = "a\e[2J\nb\u202Ec" }],
        };

        var text = (await PlanAsync(definition)).ToText();

        Assert.Contains(@"example/app:1 -> a\u001b[2J\nb\u202ec", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToMarkdown_FindingsWithMentionsAndAddresses_MentionAndLinkNothing()
    {
        const string Hostile = "@org/team org/repo#1 www.evil.example https://evil.example";
        var service = Service with { PropagateTags = new PropagateTags(Hostile) };

        var plan = await PlanAsync(Definition, service);
        var prose = string.Join('\n', plan.ToMarkdown().Split('\n').Select(static line => string.Concat(line.Split('`').Where(static (_, i) => i % 2 == 0))));

        Assert.Contains(plan.ModelProblems, static problem => problem.Message.Contains(Hostile, StringComparison.Ordinal));
        Assert.DoesNotContain("&#64;org", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("@org", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("&#35;1", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("www.evil", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", prose, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a|b", "<code>a&#124;b</code>")]
    [InlineData("a`b", "<code>a&#96;b</code>")]
    [InlineData("a\\|b", "<code>a&#92;&#124;b</code>")]
    [InlineData("`|<script>", "<code>&#96;&#124;&#60;script&#62;</code>")]
    [InlineData("<b>&amp;</b>", "`<b>&amp;</b>`")]
    [InlineData("a\r\n| x |", @"<code>a&#92;r&#92;n&#124; x &#124;</code>")]
    [InlineData("*bold* @team #1", "`*bold* @team #1`")]
    public async Task ToMarkdown_HostileValues_StayInTheirCells(string image, string expected)
    {
        await CreateServiceAsync();
        var definition = Definition with { ContainerDefinitions = [Definition.ContainerDefinitions[0] with { Image = image }] };

        var markdown = (await PlanAsync(definition)).ToMarkdown();

        Assert.Contains($"| changed | `containerDefinitions[app].image` | `example/app:1` | {expected} |  |\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToMarkdown_LongValue_IsShortenedAndNoCharacterIsCut()
    {
        await CreateServiceAsync();
        var image = new string('x', 999) + "\U0001F600" + new string('y', 70_000);
        var definition = Definition with { ContainerDefinitions = [Definition.ContainerDefinitions[0] with { Image = image }] };

        var plan = await PlanAsync(definition);

        Assert.Contains("x... (71001 characters)`", plan.ToMarkdown(), StringComparison.Ordinal);
        Assert.InRange(plan.ToMarkdown().Length, 1000, 2000);
        Assert.Contains(new string('y', 70_000), plan.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToText_NewService_OnlyAdds()
    {
        var text = (await PlanAsync(Definition, Service with { EnableExecuteCommand = true })).ToText();

        Assert.StartsWith("Service orders in the cluster prod: create\n", text, StringComparison.Ordinal);
        Assert.Contains("    + enableExecuteCommand: true", text, StringComparison.Ordinal);
        Assert.DoesNotContain("    ~ ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("    - ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToText_NewServiceWithPreflightErrors_CannotBeApplied()
    {
        var service = Service with { ServiceConnectConfiguration = TestEcs.Expose("no-such-port", port: 80) };

        var plan = await PlanAsync(Definition, service);

        Assert.Equal((ServicePlanAction.Create, false), (plan.Action, plan.CanApply));
        Assert.StartsWith("Service orders in the cluster prod: cannot be applied\n", plan.ToText(), StringComparison.Ordinal);
        Assert.StartsWith("### Service `orders` in `prod`: cannot be applied\n", plan.ToMarkdown(), StringComparison.Ordinal);
        await ThrowsAsync(EcsPlanOutcome.PreflightFailed, () => ApplyAsync(plan));
    }

    [Fact]
    public async Task ToMarkdown_FindingsAndWhatCannotBeChanged_AreListed()
    {
        await CreateServiceAsync();
        var service = Service with { LaunchType = LaunchType.Ec2, ServiceConnectConfiguration = TestEcs.Expose("no-such-port", port: 80) };

        var markdown = (await PlanAsync(Definition, service)).ToMarkdown();

        Assert.StartsWith("### Service `orders` in `prod`: cannot be applied\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| changed | `launchType` | `FARGATE` | `EC2` | cannot be changed. ", markdown, StringComparison.Ordinal);
        Assert.Contains("- **error** [ESC021](https://docs.aws.amazon.com/", markdown, StringComparison.Ordinal);
    }
}
