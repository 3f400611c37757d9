using System.Globalization;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>A service as it is drawn: its name, its endpoints one below the other, and notes.</summary>
internal sealed class ServiceNodeLayout
{
    public const int Width = 272;
    public const int NameX = 26;
    public const int Inset = 12;

    private const int HeaderHeight = 30;
    private const int BadgePitch = 24;
    private const int NoteHeight = 20;
    private const int BottomPadding = 7;
    private const int NameSize = 13;
    private const int NoteSize = 11;

    /// <summary>Lays out a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="stale">Its stale tasks; null where it has none.</param>
    /// <param name="otherEndpointCount">The number of endpoints of all other services.</param>
    public ServiceNodeLayout(TopologyService service, StaleService? stale, int otherEndpointCount)
    {
        Service = service;
        UnreachableEndpoints = stale?.UnreachableEndpoints ?? [];
        PossiblyUnreachableEndpoints = stale?.PossiblyUnreachableEndpoints ?? [];
        Badges = [.. service.Endpoints.Select(static endpoint => new EndpointBadgeLayout(endpoint))];
        Count = string.Create(CultureInfo.InvariantCulture, $"{service.RunningCount}/{service.DesiredCount}");
        Name = TextMeasurer.Shorten(
            service.Name,
            Width - NameX - Inset - 10 - TextMeasurer.MeasureSans(Count, NameSize),
            static text => TextMeasurer.MeasureBoldSans(text, NameSize));
        Notes = [.. CreateNotes(stale)];
        IsCaller = service.Status != "DRAINING" && otherEndpointCount > UnreachableEndpoints.Count;
        Tooltip = $"{service}: {service.RunningCount} of {service.DesiredCount} running"
            + (service.Status is { } status ? $", {status}" : "")
            + (service.RolloutState == default ? "" : $", deployment {service.RolloutState}")
            + (service.DeployedAt is { } deployedAt ? $" of {DiagramFormatter.FormatTime(deployedAt)}" : "");
    }

    public TopologyService Service { get; }

    public IReadOnlyCollection<TopologyEndpoint> UnreachableEndpoints { get; }

    public IReadOnlyCollection<TopologyEndpoint> PossiblyUnreachableEndpoints { get; }

    public IReadOnlyList<EndpointBadgeLayout> Badges { get; }

    public IReadOnlyList<NoteLayout> Notes { get; }

    public string Name { get; }

    /// <summary>The numbers of running and desired tasks.</summary>
    public string Count { get; }

    public string Tooltip { get; }

    /// <summary>Whether all tasks can reach at least one endpoint of another service.</summary>
    public bool IsCaller { get; }

    /// <summary>The end of the CSS class that colors the dot.</summary>
    public string Tone => Service switch
    {
        { DesiredCount: 0 } => "off",
        { RunningCount: 0 } => "down",
        _ when Service.RunningCount < Service.DesiredCount => "part",
        _ => "full",
    };

    public int Height =>
        HeaderHeight + (Badges.Count * BadgePitch) + (Notes.Count * NoteHeight) + (Badges.Count + Notes.Count > 0 ? BottomPadding : 0);

    /// <summary>The middle of the line with the name, from the top of the node. The line to the namespace begins here.</summary>
    public static int HeaderY => HeaderHeight / 2;

    /// <summary>Returns the middle of an endpoint's line, from the top of the node.</summary>
    public static int GetBadgeY(int index) => HeaderHeight + (index * BadgePitch) + (BadgePitch / 2) - 2;

    /// <summary>Returns the middle of a note's line, from the top of the node.</summary>
    public int GetNoteY(int index) => HeaderHeight + (Badges.Count * BadgePitch) + (index * NoteHeight) + (NoteHeight / 2) - 1;

    private IEnumerable<NoteLayout> CreateNotes(StaleService? stale)
    {
        if (Service.Status == "DRAINING")
        {
            yield return new NoteLayout("draining", "The service is being deleted: its tasks are being stopped.", NoteLayout.Plain);
        }

        if (Service.IsClientOnly)
        {
            yield return new NoteLayout("client only", "The service reaches the endpoints of others and exposes none.", NoteLayout.Plain);
        }

        if (stale is not null && UnreachableEndpoints.Count > 0)
        {
            yield return CreateWarning(stale, "cannot reach", UnreachableEndpoints, NoteLayout.Unreachable);
        }

        if (stale is not null && PossiblyUnreachableEndpoints.Count > 0)
        {
            yield return CreateWarning(stale, "may not reach", PossiblyUnreachableEndpoints, NoteLayout.PossiblyUnreachable);
        }
    }

    private static NoteLayout CreateWarning(StaleService stale, string verb, IReadOnlyCollection<TopologyEndpoint> endpoints, string tone)
    {
        var tasks = stale.RunningCount == 0 ? "" : DiagramFormatter.FormatCount(stale.RunningCount, "task") + " ";
        var width = Width - NameX - Inset - TextMeasurer.MeasureSans($"{tasks}{verb} ", NoteSize);
        var names = endpoints.Count == 1
            ? TextMeasurer.Shorten(endpoints.First().ToString(), width, static text => TextMeasurer.MeasureSans(text, NoteSize))
            : DiagramFormatter.FormatCount(endpoints.Count, "endpoint");
        return new NoteLayout($"{tasks}{verb} {names}", stale.Details, tone);
    }
}
