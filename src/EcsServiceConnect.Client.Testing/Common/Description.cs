using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a describe call says of the things it names: those that are there, and a failure for each that is missing.</summary>
internal sealed record Description<TView>(IReadOnlyList<TView> Found, IReadOnlyList<Failure> Failures);

/// <summary>Looks up what describe calls name.</summary>
internal static class Description
{
    /// <param name="identifiers">What the call names, in its order, which the answer keeps.</param>
    /// <param name="find">Finds one; null if it is missing.</param>
    /// <param name="show">What is answered of one that is there.</param>
    /// <param name="arnOf">The ARN under which a name is reported missing; an ARN is reported as it came.</param>
    public static Description<TView> Of<TState, TView>(
        IEnumerable<string> identifiers, Func<string, TState?> find, Func<TState, TView> show, Func<string, string> arnOf)
        where TState : class
    {
        var found = new List<TView>();
        var failures = new List<Failure>();
        foreach (var identifier in identifiers)
        {
            if (find(identifier) is { } state)
            {
                found.Add(show(state));
            }
            else
            {
                failures.Add(Testing.FailureFactory.CreateMissing(EcsArn.IsArn(identifier) ? identifier : arnOf(identifier)));
            }
        }

        return new Description<TView>(found, failures);
    }
}
