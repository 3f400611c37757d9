using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class DeploymentBuilderTests
{
    private static readonly DeploymentBuilder _start = new();

    private static readonly BuilderCases<DeploymentBuilder, DeploymentConfiguration> _methods = new(_start, new DeploymentConfiguration())
    {
        { "Rolling", deployment => deployment.Rolling(), record => record with { Strategy = DeploymentStrategy.Rolling } },
        {
            "Rolling again",
            deployment => deployment.Rolling(50, 150).Rolling(minimumHealthyPercent: 75),
            record => record with { Strategy = DeploymentStrategy.Rolling, MinimumHealthyPercent = 75 }
        },
        {
            "BlueGreen",
            deployment => deployment.BlueGreen(TimeSpan.FromMinutes(15)),
            record => record with { Strategy = DeploymentStrategy.BlueGreen, BakeTimeInMinutes = 15 }
        },
        {
            "Linear",
            deployment => deployment.Linear(20, TimeSpan.FromMinutes(3), TimeSpan.FromHours(1)),
            record => record with
            {
                Strategy = DeploymentStrategy.Linear,
                LinearConfiguration = new LinearConfiguration { StepPercent = 20, StepBakeTimeInMinutes = 3 },
                BakeTimeInMinutes = 60,
            }
        },
        {
            "Canary",
            deployment => deployment.Canary(2.5, canaryBakeTime: TimeSpan.FromMinutes(30)),
            record => record with
            {
                Strategy = DeploymentStrategy.Canary,
                CanaryConfiguration = new CanaryConfiguration { CanaryPercent = 2.5, CanaryBakeTimeInMinutes = 30 },
            }
        },
        {
            "WithCircuitBreaker",
            deployment => deployment.WithCircuitBreaker(),
            record => record with { DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true } }
        },
        {
            "WithCircuitBreaker in full",
            deployment => deployment.WithCircuitBreaker(
                rollBack: false, threshold: new ThresholdConfiguration { Type = ThresholdType.Count, Value = 4 }),
            record => record with
            {
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker
                {
                    Enable = true,
                    Rollback = false,
                    ThresholdConfiguration = new ThresholdConfiguration { Type = ThresholdType.Count, Value = 4 },
                },
            }
        },
        {
            "WithAlarms",
            deployment => deployment.WithAlarms(["errors", "latency"]),
            record => record with { Alarms = new DeploymentAlarms { AlarmNames = ["errors", "latency"], Enable = true, Rollback = true } }
        },
        {
            "WithLifecycleHook",
            deployment => deployment
                .WithLifecycleHook("arn:check", "arn:role", DeploymentLifecycleHookStage.PostScaleUp)
                .WithLifecycleHook("arn:other", "arn:role", DeploymentLifecycleHookStage.PreScaleUp),
            record => record with
            {
                LifecycleHooks =
                [
                    new DeploymentLifecycleHook
                    {
                        HookTargetArn = "arn:check",
                        RoleArn = "arn:role",
                        LifecycleStages = [DeploymentLifecycleHookStage.PostScaleUp],
                    },
                    new DeploymentLifecycleHook
                    {
                        HookTargetArn = "arn:other",
                        RoleArn = "arn:role",
                        LifecycleStages = [DeploymentLifecycleHookStage.PreScaleUp],
                    },
                ],
            }
        },
    };

    private static readonly BuilderProblemCases<DeploymentBuilder, DeploymentConfiguration> _problems = new(_start)
    {
        { "Rolling and BlueGreen both choose the deployment strategy; keep one.", builder => builder.BlueGreen(TimeSpan.Zero).Rolling() },
        { "Rolling and Linear both choose the deployment strategy; keep one.", builder => builder.Rolling().Linear() },
        { "Rolling and Canary both choose the deployment strategy; keep one.", builder => builder.Rolling().Canary() },
        { "BlueGreen and Linear both choose the deployment strategy; keep one.", builder => builder.BlueGreen(TimeSpan.Zero).Linear() },
        { "BlueGreen and Canary both choose the deployment strategy; keep one.", builder => builder.BlueGreen(TimeSpan.Zero).Canary() },
        { "Linear and Canary both choose the deployment strategy; keep one.", builder => builder.Linear().Canary() },
        { "WithAlarms has no alarm; pass at least one.", builder => builder.WithAlarms([]) },
        { "WithLifecycleHook has no stage; pass at least one.", builder => builder.WithLifecycleHook("arn:check", "arn:role") },
        {
            "BlueGreen accepts whole minutes from 0 to 2147483647, not 00:00:30.",
            builder => builder.BlueGreen(TimeSpan.FromSeconds(30))
        },
        {
            "Linear accepts whole minutes from 0 to 2147483647, not 00:00:01.",
            builder => builder.Linear(stepBakeTime: TimeSpan.FromSeconds(1))
        },
        {
            "Canary accepts whole minutes from 0 to 2147483647, not 00:00:02.",
            builder => builder.Canary(bakeTime: TimeSpan.FromSeconds(2))
        },
    };

    public static TheoryData<string> Methods => [.. _methods];

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);
}
