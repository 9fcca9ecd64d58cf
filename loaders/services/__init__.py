"""Publishers' own services: what is asked of each, and how its answer is read.

Each file names one service: its documented address and parameters, and the shape of its answer.
"""

from loaders.services import dhs, ilostat, un_sdg, who, world_bank
from loaders.services.answers import Answer, ChangedShape, Observation, Service

SERVICES: dict[str, Service] = {
    service.name: service
    for service in (ilostat.SERVICE, un_sdg.SERVICE, world_bank.SERVICE, dhs.SERVICE, who.SERVICE)
}

__all__ = ["SERVICES", "Answer", "ChangedShape", "Observation", "Service"]
