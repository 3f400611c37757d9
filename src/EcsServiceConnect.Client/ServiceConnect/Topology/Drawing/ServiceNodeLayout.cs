using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>A service as it is drawn: a card with its name, its endpoints one below the other, and notes.</summary>
internal sealed class ServiceNodeLayout
{
    public const int Width = 272;
    public const int NameX = 26;
    public const int Inset = 12;

    private const int HeadHeight = 30;
    private const int BadgePitch = 24;
    private const int NoteHeight = 20;
    private const int Foot = 7;
    private const int NameSize = 13;
    private const int NoteSize = 11;

    public ServiceNodeLayout(TopologyService service, ReachabilitySummary sight, int endpointsOfOthers)
    {
        Service = service;
        Reachability = sight;
        Badges = [.. service.Endpoints.Select(static endpoint => new EndpointBadgeLayout(endpoint))];
        Count = string.Create(CultureInfo.InvariantCulture, $"{service.RunningCount}/{service.DesiredCount}");
        Name = TextMeasurer.Shorten(
            service.Name,
            Width - NameX - Inset - 10 - TextMeasurer.MeasureSans(Count, NameSize),
            static text => TextMeasurer.MeasureBoldSans(text, NameSize));
        Notes = [.. CreateNotes()];
        IsCaller = service.Status != "DRAINING" && endpointsOfOthers > sight.UnreachableEndpoints.Count;
        Tooltip = $"{service}: {service.RunningCount} of {service.DesiredCount} running"
            + (service.Status is { } status ? $", {status}" : "")
            + (service.RolloutState.HasValue ? $", deployment {service.RolloutState}" : "")
            + (service.DeployedAt is { } at ? $" of {TopologyTableWriter.Time(at)}" : "");
    }

    public TopologyService Service { get; }

    public ReachabilitySummary Reachability { get; }

    public IReadOnlyList<EndpointBadgeLayout> Badges { get; }

    public IReadOnlyList<NoteLayout> Notes { get; }

    public string Name { get; }

    /// <summary>How many tasks run, of how many.</summary>
    public string Count { get; }

    public string Tooltip { get; }

    /// <summary>Whether there is an endpoint of another service that all its tasks may reach.</summary>
    public bool IsCaller { get; }

    /// <summary>The class of the colour of its dot.</summary>
    public string Tone => Service switch
    {
        { DesiredCount: 0 } => "off",
        { RunningCount: 0 } => "down",
        _ when Service.RunningCount < Service.DesiredCount => "part",
        _ => "full",
    };

    public int Height => HeadHeight + (Badges.Count * BadgePitch) + (Notes.Count * NoteHeight) + (Badges.Count + Notes.Count > 0 ? Foot : 0);

    /// <summary>The middle of the name's line, from the top of the card; its calls leave here.</summary>
    public static int HeadY => HeadHeight / 2;

    /// <summary>The middle of an endpoint's line, from the top of the card.</summary>
    public static int GetBadgeY(int i) => HeadHeight + (i * BadgePitch) + (BadgePitch / 2) - 2;

    /// <summary>The middle of a note's line, from the top of the card.</summary>
    public int GetNoteY(int i) => HeadHeight + (Badges.Count * BadgePitch) + (i * NoteHeight) + (NoteHeight / 2) - 1;

    private IEnumerable<NoteLayout> CreateNotes()
    {
        if (Service.Status == "DRAINING")
        {
            yield return new NoteLayout("draining", "The service is being deleted: its tasks are being stopped.", NoteLayout.Plain);
        }

        if (Service.IsClientOnly)
        {
            yield return new NoteLayout("client only", "The service reaches the endpoints of others and offers none.", NoteLayout.Plain);
        }

        if (Reachability.UnreachableEndpoints.Count > 0)
        {
            yield return CreateWarning("cannot reach", Reachability.UnreachableEndpoints, NoteLayout.Unreachable);
        }

        if (Reachability.PossiblyUnreachableEndpoints.Count > 0)
        {
            yield return CreateWarning("may not reach", Reachability.PossiblyUnreachableEndpoints, NoteLayout.PossiblyUnreachable);
        }
    }

    private NoteLayout CreateWarning(string verb, IReadOnlyList<TopologyEndpoint> endpoints, string tone)
    {
        var who = Reachability.RunningCount switch
        {
            0 => "",
            1 => "1 task ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Reachability.RunningCount} tasks "),
        };
        var room = Width - NameX - Inset - TextMeasurer.MeasureSans($"{who}{verb} ", NoteSize);
        var what = endpoints.Count == 1
            ? TextMeasurer.Shorten(endpoints[0].ToString(), room, static text => TextMeasurer.MeasureSans(text, NoteSize))
            : string.Create(CultureInfo.InvariantCulture, $"{endpoints.Count} endpoints");
        return new NoteLayout($"{who}{verb} {what}", Reachability.Details, tone);
    }
}
