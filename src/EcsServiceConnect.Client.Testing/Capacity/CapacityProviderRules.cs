using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Which capacity providers there are, and what a strategy over them may say.</summary>
internal static class CapacityProviderRules
{
    public const string Fargate = "FARGATE";
    public const string FargateSpot = "FARGATE_SPOT";

    private const int MostProviders = 20;

    public static IReadOnlyList<string> CheckedProviders(IReadOnlyList<string>? providers)
    {
        var some = Guard.AtMost(providers, "capacityProviders", MostProviders);
        foreach (var provider in some)
        {
            if (provider is not (Fargate or FargateSpot))
            {
                throw new InvalidParameterException(
                    $"The capacity provider '{Shown.Text(provider)}' does not exist; the in-memory ECS has {Fargate} and {FargateSpot}.");
            }
        }

        return [.. some.Distinct()];
    }

    public static IReadOnlyList<CapacityProviderStrategyItem> CheckedStrategy(
        IReadOnlyList<CapacityProviderStrategyItem>? strategy, IReadOnlyList<string> associated, string member)
    {
        var some = Guard.AtMost(strategy, member, MostProviders);
        foreach (var item in some)
        {
            var provider = Guard.Required(item.CapacityProvider, $"{member}.capacityProvider");
            Guard.InRange(item.Weight, $"{member}.weight", 0, 1000);
            Guard.InRange(item.Base, $"{member}.base", 0, 100_000);
            if (!associated.Contains(provider))
            {
                throw new InvalidParameterException(
                    $"The capacity provider '{Shown.Text(provider)}' in '{member}' is not associated with the cluster.");
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

        if (some.Count > 1 && some.All(static item => item.Weight is null or 0))
        {
            throw new InvalidParameterException($"At least one item of '{member}' must have a weight above zero.");
        }

        return [.. some.Select(static item => item with { Weight = item.Weight ?? 0, Base = item.Base ?? 0 })];
    }
}
