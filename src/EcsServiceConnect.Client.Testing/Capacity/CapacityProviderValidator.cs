using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates capacity providers and strategies over them.</summary>
internal static class CapacityProviderValidator
{
    public const string Fargate = "FARGATE";
    public const string FargateSpot = "FARGATE_SPOT";

    private const int MaxProviders = 20;

    public static IReadOnlyList<string> ValidateProviders(IReadOnlyList<string>? providers, CapacityProviderStore store)
    {
        var some = RequestGuard.RequireAtMost(providers, "capacityProviders", MaxProviders);
        foreach (var provider in some)
        {
            if (store.Find(provider) is not { IsUsable: true })
            {
                throw new InvalidParameterException(
                    $"The capacity provider '{MessageSanitizer.Sanitize(provider)}' in 'capacityProviders' does not exist or is not active.");
            }
        }

        return [.. some.Select(provider => store.Find(provider)!.Name).Distinct()];
    }

    /// <summary>Gets the launch type of a valid strategy; its providers are all of one kind.</summary>
    public static LaunchType GetLaunchType(IReadOnlyList<CapacityProviderStrategyItem> strategy) =>
        strategy.Any(static item => IsFargate(item.CapacityProvider)) ? LaunchType.Fargate : LaunchType.Ec2;

    public static IReadOnlyList<CapacityProviderStrategyItem> ValidateStrategy(
        IReadOnlyList<CapacityProviderStrategyItem>? strategy, IReadOnlyList<string> associated, string member)
    {
        var some = RequestGuard.RequireAtMost(strategy, member, MaxProviders);
        foreach (var item in some)
        {
            var provider = RequestGuard.Require(item.CapacityProvider, $"{member}.capacityProvider");
            RequestGuard.RequireInRange(item.Weight, $"{member}.weight", 0, 1000);
            RequestGuard.RequireInRange(item.Base, $"{member}.base", 0, 100_000);
            if (!associated.Contains(provider))
            {
                throw new InvalidParameterException(
                    $"The capacity provider '{MessageSanitizer.Sanitize(provider)}' in '{member}' is not associated with the cluster.");
            }
        }

        if (some.Count(static item => item.Base > 0) > 1)
        {
            throw new InvalidParameterException($"Only one item of '{member}' may have a base.");
        }

        if (some.DistinctBy(static item => item.CapacityProvider).Count() < some.Count)
        {
            throw new InvalidParameterException($"A capacity provider stands more than once in '{member}'.");
        }

        if (some.DistinctBy(static item => IsFargate(item.CapacityProvider)).Count() > 1)
        {
            throw new InvalidParameterException(
                $"The providers in '{member}' must be all of Fargate or all with an Auto Scaling group.");
        }

        if (some.Count > 1 && some.All(static item => item.Weight is null or 0))
        {
            throw new InvalidParameterException($"At least one item of '{member}' must have a weight above zero.");
        }

        return [.. some.Select(static item => item with { Weight = item.Weight ?? 0, Base = item.Base ?? 0 })];
    }

    private static bool IsFargate(string provider) => provider is Fargate or FargateSpot;
}
