namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// The message handlers that repeat requests. The client repeats them itself, so handlers that an application gives to every
/// HttpClient would multiply the attempts.
/// </summary>
internal static class ResilienceHandlers
{
    /// <summary>
    /// The handlers of Microsoft.Extensions.Http.Resilience (standard, hedging and custom) and of Microsoft.Extensions.Http.Polly,
    /// by their names so that the packages are no dependencies.
    /// </summary>
    private static readonly string[] _typeNames =
    [
        "Microsoft.Extensions.Http.Resilience.ResilienceHandler",
        "Microsoft.Extensions.Http.PolicyHttpMessageHandler",
    ];

    /// <summary>Removes the handlers from the list.</summary>
    public static void Remove(IList<DelegatingHandler> handlers)
    {
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            if (IsResilienceHandler(handlers[i].GetType()))
            {
                handlers.RemoveAt(i);
            }
        }
    }

    private static bool IsResilienceHandler(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (_typeNames.Contains(type.FullName))
            {
                return true;
            }
        }

        return false;
    }
}
