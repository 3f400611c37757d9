using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates what load balancers need so that ECS can shift traffic. The texts are those of the real service where they are publicly known.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html
/// </summary>
internal static partial class AdvancedConfigurationValidator
{
    public static void Validate(IReadOnlyList<LoadBalancer> balancers, DeploymentConfiguration? deployments)
    {
        var count = balancers.Count(static balancer => balancer.AdvancedConfiguration is not null);
        ThrowIf(
            balancers.Any(static balancer => balancer is { LoadBalancerName: not null, AdvancedConfiguration: not null }),
            "advancedConfiguration field is not allowed with ELBv1 loadBalancers");
        ThrowIf(
            count > 0 && count < balancers.Count,
            "Either all or none of the provided loadBalancers must have advancedConfiguration defined");
        ThrowIf(
            count < balancers.Count && DeploymentStepFactory.HasStages(deployments),
            "advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy");
        if (count == 0)
        {
            return;
        }

        foreach (var balancer in balancers)
        {
            Validate(balancer.AdvancedConfiguration!);
        }

        var groups = balancers.SelectMany(static balancer => (string[])[balancer.TargetGroupArn!, balancer.AdvancedConfiguration!.AlternateTargetGroupArn!]);
        foreach (var group in groups.GroupBy(static arn => arn, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            throw new InvalidParameterException($"Duplicate targetGroupArn found: {MessageSanitizer.Sanitize(group.Key, maxLength: 512)}");
        }
    }

    private static void Validate(AdvancedConfiguration configuration)
    {
        const string Path = "loadBalancers.advancedConfiguration.";

        RequestGuard.Require(configuration.AlternateTargetGroupArn, Path + "alternateTargetGroupArn");
        RequestGuard.Require(configuration.RoleArn, Path + "roleArn");
        ValidateRule(RequestGuard.Require(configuration.ProductionListenerRule, Path + "productionListenerRule"), "productionListenerRule");
        if (configuration.TestListenerRule is { } testRule)
        {
            ValidateRule(testRule, "testListenerRule");
            ThrowIf(
                testRule == configuration.ProductionListenerRule,
                "The following rules cannot be used as both production and test listener rules: "
                + MessageSanitizer.Sanitize(testRule, maxLength: 512));
        }
    }

    private static void ValidateRule(string arn, string member) => ThrowIf(
        !RulePattern().IsMatch(arn),
        $"{member} has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB. Got: {MessageSanitizer.Sanitize(arn, maxLength: 512)}");

    private static void ThrowIf(bool isInvalid, string message)
    {
        if (isInvalid)
        {
            throw new InvalidParameterException(message);
        }
    }

    [GeneratedRegex("^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:(listener-rule/|listener/net/)")]
    private static partial Regex RulePattern();
}
